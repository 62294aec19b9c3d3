"""`briefings schema`: the JSON Schema of front matter."""

import argparse
import json

from briefings.commands.outcome import CLEAN
from briefings.exports.schema import schema


def print_schema(_: argparse.Namespace) -> int:
    """Print the JSON Schema of front matter."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return CLEAN
