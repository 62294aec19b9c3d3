"""Questions at the terminal, asked until the answer will do."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from briefings.parse.locate import likely

Answer = TypeVar("Answer")


def ask(question: str, accept: Callable[[str], Answer], *, optional: str = "") -> Answer:
    """The answer as `accept` takes it: its ValueError is told, and the question asked again.

    An empty answer is taken where `optional` says what it means. Raises EOFError where the input ends.
    """
    while True:
        answer = input(f"{question}{f' [{optional}]' if optional else ''}: ").strip()
        if not answer and not optional:
            continue
        try:
            return accept(answer)
        except ValueError as error:
            print(f"  {error}")


def known_code(code: str, codes: Iterable[str], name: str) -> str:
    """The code, or nothing for nothing; raises ValueError with the likely one where the vocabulary has no such code."""
    listed = sorted(codes)
    if code and code not in listed:
        cure = likely(code, listed) or (f"The codes are {', '.join(listed)}." if len(listed) < 20 else "See vocabulary.yml.")
        raise ValueError(f"`{code}` is no {name} of the vocabulary. {cure}")
    return code
