"""Open the site that lies beside this file, without a network: python3 open.py [--no-browser] [--port N].

Needs Python 3.9 or newer and nothing else.
"""

import argparse
import functools
import http.server
import os
import sys
import webbrowser
from pathlib import Path

SITE = Path(__file__).resolve().parent / "site"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""What browsers insist on, and what the settings of a computer may have otherwise."""
LOST = "<!doctype html><meta charset=utf-8><title>Not found</title><p>%(message)s. <a href=/>To the first page</a>"


class Pages(http.server.SimpleHTTPRequestHandler):
    """The files of the site, without a line of log for each."""

    error_message_format = LOST

    def guess_type(self, path: "str | os.PathLike[str]") -> str:
        """As listed above, else as the computer knows it."""
        return TYPES.get(Path(path).suffix.lower()) or super().guess_type(path)

    def log_message(self, *_: object) -> None:
        """Nothing: a reader does not want to know."""


def main() -> None:
    """Serve on this computer alone, until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--no-browser", action="store_true", help="print the address, open nothing")
    parser.add_argument("--port", type=int, default=0, help="where to listen (default: any free port)")
    options = parser.parse_args()
    if not (SITE / "index.html").is_file():
        sys.exit(f"There is no site in {SITE}: unpack the whole archive, then run the open.py in it.")
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", options.port), functools.partial(Pages, directory=str(SITE)))
    except (OSError, OverflowError) as error:
        sys.exit(f"Port {options.port} cannot be used ({error}): leave --port out, and a free one is taken.")
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"Railhead is at {address} (Ctrl-C ends it)", flush=True)
    if not options.no_browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("ended")


if __name__ == "__main__":
    main()
