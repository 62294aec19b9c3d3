"""Whatever stands in a content folder: findings and no exception, each at a place inside its file.

`EXAMPLES=20000 python3 dev.py test tests/cli/test_any_input.py` tries as many inputs, other ones in each run.
"""

import re
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from briefings import checks
from briefings.corpus import Corpus
from briefings.exports.files import DataSet
from briefings.fixes import mend
from briefings.parse.folder import Folder, read_folder
from briefings.parse.lines import lines_of
from briefings.reports import as_github, as_json, as_text
from briefings.views.search import search_records
from briefings.views.site import computed_pages, written_pages
from support.corpus import LAUNCH, TERM, TOPIC, VOCABULARY, launch, term, topic

ACCOUNTS = """\
accounts:
  - {by: south-staff, said: 2021-05-01, sources: [notice], times_local: ["12:34"], distance_km: 800, superseded_by: south-staff/2}
  - {by: south-staff, said: 2021-05-02, sources: [notice], site: testville, platform: rail, class: srbm, count: 2}
"""
PAGES = {
    LAUNCH: launch(
        ACCOUNTS,
        "time_utc: 2021-05-01T03:34Z",
        "confidence: {level: low, basis: One.}",
        "corrections: [{date: 2021-05-03, note: Wrong., was: One, now: Two}]",
        body="Two.[^notice] [zone](../../glossary/zone.md#how-wide)",
    ),
    TERM: term(
        "aliases: [{name: 수역, lang: ko}]", "changes: [{date: 2021-05-01, note: First}]", body="## How wide\n\n`code`\n\n```\nmore\n```\n"
    ),
    TOPIC: topic("selects: {platform: [rail]}", "related: [zone]"),
}
REAL = read_folder(Path(__file__).parents[2] / "docs")
SEEDS = sorted((*PAGES.values(), *(content.decode() for content in list(REAL.pages.values())[::20])), key=len)
"""Pages to mangle: those of testville, and one in twenty of the site's own."""
PIECES = [
    *b":-[]{}&*!|>'\"%@`#?,~\\\t\r\n\x00\x07\x7f\x80\xff".decode("latin-1"),
    "---\n", "...\n", ": ", "- ", "  ", "\ufeff", "\u2028", "\u0085", "한", "😀", "e\u0301", "\u202e", "\n---\n", "<<: ", "<<: *a\n", "null", "no", "12:34",
    "1.0e+999", "0x1f", "0o17", "9999-12-31", "0001-01-01", "2021-05-01T00:00Z", "9" * 5000, "[" * 15, "{" * 15, "- " * 15, "? ", "[^", "](", "](//[",
    "```\n", "~~~\n", "<!--", "## x\n", "# x\n", "x\n===\n", "{#x}", '<a id="x">', '"\\ud800"', "&a ", "*a", "!!int ", "!!python/object:os.system ",
    "%YAML 1.1\n", "title: a: b\n", "related: [x]\n", "[a](b.md#c)", "[a]: b.md\n", "sources: {a: {}}\n", "superseded_by: a/1",
]  # fmt: skip
NAMES = [
    "zone.md",
    "Zone.MD.md",
    "a b.md",
    "한국.md",
    ".hidden.md",
    "index.md",
    "%.md",
    "a:b,c.md",
    "-.md",
    "x" * 200 + ".md",
    "\u202e.md",
    "2021-05-01-x.md",
]
FOLDERS = ["", "glossary/", "briefings/2021/", "briefings/", "topics/platforms/", "about/", "lists/a/b/", "a/b/c/d/"]

words = st.sampled_from(PIECES) | st.text(max_size=6)


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A page of which lines or characters are deleted, doubled, swapped, or mixed with pieces that mean something."""
    text = draw(st.sampled_from(SEEDS) | st.lists(words, max_size=12).map("".join))
    for _ in range(draw(st.integers(1, 3))):
        lines = text.splitlines(keepends=True) or [""]
        one, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        here = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(["delete", "double", "swap", "cut", "splice", "value", "breaks", "indent"])):
            case "delete":
                del lines[one]
                text = "".join(lines)
            case "double":
                text = "".join([*lines[: one + 1], *lines[one:]])
            case "swap":
                lines[one], lines[other] = lines[other], lines[one]
                text = "".join(lines)
            case "cut":
                text = text[:here] + text[here + draw(st.integers(1, 9)) :]
            case "splice":
                text = text[:here] + draw(words) + text[here:]
            case "value":
                found = [match.span() for match in re.finditer(r"(?<=: )([^\n,\[\]{}]+|\[.*?\]|\{.*?\})", text)]
                start, end = draw(st.sampled_from(found)) if found else (0, 0)
                text = text[:start] + draw(words) + text[end:]
            case "breaks":
                text = text.replace("\n", draw(st.sampled_from(["\r\n", "\r", "\n\n", "\u2028\n"])))
            case "indent":
                lines[one] = draw(st.sampled_from([" ", "\t", "    "])) + lines[one]
                text = "".join(lines)
    mark = draw(st.sampled_from([b"", b"", b"", b"\xef\xbb\xbf"]))
    return mark + text.encode("utf-8", errors="surrogatepass")


@st.composite
def folders(draw: st.DrawFn) -> tuple[dict[str, bytes], bytes]:
    """A content folder of the pages of testville, one of them or the vocabulary mangled, or with one more, oddly named."""
    pages = {path: text.encode() for path, text in PAGES.items()}
    where = draw(st.sampled_from([*PAGES, "vocabulary.yml", "odd"]))
    if where == "vocabulary.yml":
        return pages, draw(mangled()) if draw(st.booleans()) else VOCABULARY.replace(
            draw(st.sampled_from(VOCABULARY.split())), draw(words), 1
        ).encode(errors="surrogatepass")
    path = where if where in PAGES else draw(st.sampled_from(FOLDERS)) + draw(st.sampled_from(NAMES))
    return dict(sorted((pages | {path: draw(mangled())}).items())), VOCABULARY.encode()


def everything(pages: dict[str, bytes], vocabulary: bytes) -> Corpus:
    """All that a check, a mending and a build ask of the core."""
    folder = Folder(pages, vocabulary)
    corpus = Corpus.read(folder).compared("v1.0.0", {path: text.encode() for path, text in PAGES.items()})
    findings = checks.run(corpus)
    files = pages | {"vocabulary.yml": vocabulary}
    as_text(findings, "docs/", {path: lines_of(content) for path, content in files.items()}).encode()
    for render in (as_json, as_github):
        render(findings, "docs/").encode()
    for view in (written_pages, computed_pages, search_records):
        list(view(corpus))
    assert dict(DataSet(corpus).texts())
    assert corpus.unread | {entry.path for entry in corpus.entries} == set(pages)
    assert corpus.unread <= {finding.place.path for finding in findings}
    for finding in findings:
        if finding.rule != "CH004" or finding.place.path in files:  # else it is about a file that is gone
            inside(finding.place, files)
        assert finding.message
        assert finding.hint
    for path, content in mend(folder, corpus, {}).items():
        after, before = (Corpus.read(Folder({path: text}, vocabulary)).entries for text in (content, pages[path]))
        assert [entry.record for entry in after] == [entry.record for entry in before]
    return corpus


def inside(place, files: dict[str, bytes]) -> None:
    """The line is one of the file's, as an editor counts, and the column on it or just behind it."""
    lines = files[place.path].decode(errors="replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@settings(max_examples=settings().max_examples * 4)
@given(folders())
def test_any_content_gives_findings_and_no_exception(drawn):
    pages, vocabulary = drawn

    corpus = everything(pages, vocabulary)

    event("unread" if corpus.unread else "faulty" if corpus.problems else "valid")


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_random_bytes_give_findings_and_no_exception(noise, vocabulary):
    everything({TERM: noise, LAUNCH: b"---\n" + noise + b"\n---\n" + noise}, vocabulary)


def test_the_inputs_reach_every_way_a_file_can_fail():
    """Else the battery would prove little: many inputs must be unreadable, many faulty, some still valid."""
    sizes = {"unread": 0, "faulty": 0, "valid": 0}

    @settings(max_examples=150)
    @given(folders())
    def count(drawn):
        corpus = Corpus.read(Folder(*drawn))
        sizes["unread" if corpus.unread else "faulty" if corpus.problems else "valid"] += 1

    count()
    assert min(sizes.values()) >= 5
