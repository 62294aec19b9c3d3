"""What charts say in words, right for any record."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.views.words import listed, plural


def most(one: str, many: str, counts: Mapping[str, int], shown: int = 3) -> str:
    """`The years with the most are 2022 (40), 2023 (25) and 2016 (20)`; empty where nothing was counted."""
    names = [f"{name} ({number:,})" for name, number in ranked(counts)[:shown]]
    if not names:
        return ""
    return f"The {one} with the most is {names[0]}" if len(names) == 1 else f"The {many} with the most are {listed(names)}"


def ranked(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Names and numbers, the highest first, equals in their own order; without those that count nothing."""
    return sorted(((name, number) for name, number in counts.items() if number), key=lambda pair: -pair[1])


def leaders(counts: Mapping[str, int]) -> tuple[str, str]:
    """Who has the highest number, and the number: `2022`, `40`, or `2019 and 2020`, `14 each`."""
    best = max(counts.values(), default=0)
    names = [name for name, number in counts.items() if number == best and best]
    return listed(names), f"{best:,} each" if len(names) > 1 else f"{best:,}"


def span(years: range) -> str:
    """`from 1984 to 2026`, or `in 2021`."""
    return f"from {years[0]} to {years[-1]}" if len(years) > 1 else f"in {years.start}"


def joined(*parts: str) -> str:
    """Those parts that say something, each as a sentence."""
    return " ".join(f"{part}." for part in parts if part)


def launches(number: int) -> str:
    """`1 launch`, `40 launches`."""
    return plural(number, "launch", "launches")
