"""What an unquoted word of YAML means."""

import re
from functools import lru_cache
from typing import Any

import yaml

# Plain scalars that YAML 1.1 and 1.2 read differently; dates and times stay text here, so only these are left.
_AMBIGUOUS = re.compile(
    r"(?P<boolean>y|n|yes|no|on|off)$|(?P<number>[-+]?(?:\d[\d_]*:[0-5]?\d(?::[0-5]?\d)*|0\d+|\d+_[\d_]+|0b[01_]+|0o[0-7]+|\d+e[-+]?\d+|(?:\d+\.\d*|\.\d+)e\d+))$",
    re.IGNORECASE,
)
_RESOLVER: Any = yaml.resolver.Resolver()
_TELLING = frozenset(_RESOLVER.yaml_implicit_resolvers) | {*"yYnNoO0123456789+-."}
"""How a word begins that is not text, or not to every reader; an empty one is null."""


def may_mean_more(text: str) -> bool:
    """Whether an unquoted word has to be looked at: prose is text."""
    return text[:1] in _TELLING and " " not in text


@lru_cache(maxsize=8192)  # the same few words stand on every page
def ambiguity(text: str) -> str:
    """What some YAML readers take an unquoted word for, and others do not; empty where all agree."""
    match = _AMBIGUOUS.match(text)
    if not match:
        return ""
    return "true or false" if match["boolean"] else "another number"


@lru_cache(maxsize=8192)
def plain(text: str) -> Any:
    """The value of an unquoted word; times and dates stay text, for the model to read."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() == "true"
    if tag in ("int", "float"):
        # Numbers in another base or with an exponent are left to the model, which asks for plain ones.
        try:
            return int(text) if tag == "int" else float(text)
        except ValueError:
            return text
    return text
