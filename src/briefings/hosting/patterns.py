"""Patterns of addresses: a path from the site's root with at most one `*`, which stands for any characters, slashes too.

That much every host understands. Those that know regular expressions get one.
"""

import re


def regex(pattern: str) -> str:
    """The pattern as a regular expression for the whole path, in the syntax that PCRE, RE2 and Python share."""
    return "^" + ".*".join(map(re.escape, pattern.split("*"))) + "$"


def fits(pattern: str, path: str) -> bool:
    """Whether a path fits a pattern."""
    return re.fullmatch(regex(pattern), path) is not None
