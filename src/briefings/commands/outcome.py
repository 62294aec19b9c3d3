"""How a command ends."""

import sys

CLEAN, FINDINGS, CANNOT_RUN = 0, 1, 2
"""Exit codes."""


def cannot(message: str) -> int:
    """Say why nothing was run; return the exit code for it."""
    print(f"briefings: {message}", file=sys.stderr)
    return CANNOT_RUN
