"""Small readers of the configuration formats that no program on this machine reads, after the documentation of each."""

from __future__ import annotations

import fnmatch
import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

AWS = """\
#!/bin/sh
printf '%s\\n' "$@" >> "$0.log"
echo >> "$0.log"
"""
"""Stands for the bucket's command line: notes what it is asked to do."""
Headers = dict[str, str]
OF_THEIR_OWN: dict[str, Headers] = {
    suffix: {"Cache-Control": "public, max-age=0, must-revalidate", "Content-Type": media}
    for suffix, media in {".html": "text/html; charset=utf-8", ".json": "application/json"}.items()
}
"""What Cloudflare and Netlify send unless told otherwise, as far as we rely on it."""


def cloudflare(pattern: str) -> str:
    """A path of `_headers` as a regular expression: `*` takes anything; at most one in a path."""
    assert pattern.count("*") <= 1
    return "^" + ".*".join(map(re.escape, pattern.split("*"))) + "$"


def netlify(pattern: str) -> str:
    """The same, part by part: `/*` makes its whole part optional, and a slash at the end does not count."""
    parts = [part.strip() for part in pattern.split("/") if part.strip()]
    return (
        "^/" + "/".join("?(.*)" if part == "*" else part.replace("*", "(.*)") if "*" in part else re.escape(part) for part in parts) + "/?$"
    )


def blocks(text: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each path of `_headers` with its headers."""
    for block in re.split(r"\n(?=/)", text):
        path, *lines = block.strip().splitlines()
        yield path, [tuple(line.strip().split(": ", 1)) for line in lines if line.strip()]


def sent(text: str, path: str, as_pattern: Callable[[str], str]) -> Headers:
    """What such a host sends with a file: the headers of every block that fits; two values of one header are joined."""
    found: Headers = {}
    for pattern, lines in blocks(text):
        if re.search(as_pattern(pattern), path):
            for name, value in lines:
                found[name] = f"{found[name]}, {value}" if name in found else value
    return OF_THEIR_OWN[".json" if path.endswith(".json") else ".html"] | found


def uploads(script: Path, site: Path, tools: Path) -> list[list[str]]:
    """The commands that the upload script gives to the bucket's command line."""
    stub = tools / "aws"
    stub.write_text(AWS)
    stub.chmod(0o755)
    surroundings = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}"}
    subprocess.run(["sh", script, site, "shelf"], env=surroundings, check=True)
    return [command.split("\n") for command in (tools / "aws.log").read_text().strip().split("\n\n")]


def stored(commands: list[list[str]], site: Path) -> dict[str, Headers]:
    """What the bucket keeps with each file, by its path; a file that goes up twice with other words keeps the last ones."""
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    kept: dict[str, Headers] = {}
    for command in (words for words in commands if words[:2] == ["s3", "cp"]):
        options = dict(pairwise(command))
        chosen = [file for file in files if _chosen(file, command)] if "--recursive" in command else [_file(command, site)]
        assert command[3] == ("s3://shelf" if "--recursive" in command else f"s3://shelf/{chosen[0]}")
        words = {"Content-Type": options["--content-type"], "Cache-Control": options["--cache-control"]}
        moved = {"Location": options["--website-redirect"]} if "--website-redirect" in options else {}
        for file in chosen:
            assert moved or file not in kept, f"{file} goes up twice"
            kept[file] = words | moved
    return kept


def _file(command: list[str], site: Path) -> str:
    return Path(command[2]).relative_to(site).as_posix()


def _chosen(file: str, command: list[str]) -> bool:
    """Whether filters take a file: all are taken at first, and the last filter that fits decides."""
    taken = True
    for name, pattern in pairwise(command):
        if name in ("--include", "--exclude") and fnmatch.fnmatchcase(file, pattern):
            taken = name == "--include"
    return taken


def policy(file: Path) -> Headers:
    """The headers that a policy of CloudFront adds."""
    policy = json.loads(file.read_text())
    safe, custom, shared = policy["SecurityHeadersConfig"], policy["CustomHeadersConfig"], policy.get("CorsConfig")
    assert custom["Quantity"] == len(custom["Items"])
    assert all(part["Override"] for part in (*safe.values(), *custom["Items"]))
    return {
        "Content-Security-Policy": safe["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "X-Content-Type-Options": {"Override": "nosniff"}["".join(safe["ContentTypeOptions"])],
        "X-Frame-Options": safe["FrameOptions"]["FrameOption"],
        "Referrer-Policy": safe["ReferrerPolicy"]["ReferrerPolicy"],
        "Strict-Transport-Security": f"max-age={safe['StrictTransportSecurity']['AccessControlMaxAgeSec']}",
        **{item["Header"]: item["Value"] for item in custom["Items"]},
        **({"Access-Control-Allow-Origin": ", ".join(shared["AccessControlAllowOrigins"]["Items"])} if shared else {}),
    }
