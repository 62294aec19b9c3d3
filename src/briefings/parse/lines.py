"""Lines as places count them: ended by a line feed, a carriage return or both, as in every editor."""

import codecs


def plain_breaks(text: str) -> str:
    """The text with every line ended by a line feed alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def lines_of(content: bytes) -> list[str]:
    """The lines of a file; a byte that is not UTF-8 becomes U+FFFD."""
    return plain_breaks(content.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")).split("\n")
