"""The quality gate of search: cases, how they are asked in a browser, and how they are counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from support.door import ROOT

HIT_AT_1, HIT_AT_3, HIT_AT_3_OF_A_KIND = 0.88, 0.97, 0.9
LAST = 20
"""The rank that counts for a page that was not found before it."""
ASK = """async (query) => {
  history.pushState(null, "", `?${new URLSearchParams({ q: query })}`)
  document.querySelector("[data-search-results]").removeAttribute("data-search-done")
  dispatchEvent(new PopStateEvent("popstate"))
  while (document.querySelector("[data-search-done]")?.dataset.searchDone !== query) await new Promise(requestAnimationFrame)
  return [...document.querySelectorAll("[data-search-done] ol a[data-search-result]")].slice(0, 20).map((link) => new URL(link.href).pathname.slice(1))
}"""


@dataclass(frozen=True)
class Case:
    query: str
    kind: str
    expect: tuple[str, ...]


def cases(file: str) -> Iterator[Case]:
    for case in yaml.safe_load((ROOT / "tests" / "browser" / file).read_text(encoding="utf-8")):
        yield Case(str(case["query"]), case["kind"], tuple(case["expect"]))


def rank(case: Case, found: list[str]) -> int:
    """The rank of the first page that was expected."""
    return next((place for place, url in enumerate(found, 1) if url in case.expect), LAST)


def share(ranks: list[int], at: int) -> float:
    return sum(rank <= at for rank in ranks) / len(ranks)


def table(ranks: dict[str, list[int]]) -> str:
    rows = [
        f"{kind:14} {len(of):4} {share(of, 1):8.3f} {share(of, 3):8.3f} {sum(of) / len(of):10.2f}" for kind, of in sorted(ranks.items())
    ]
    return "\n".join([f"{'kind':14} {'n':>4} {'hit at 1':>8} {'hit at 3':>8} {'mean rank':>10}", *rows])
