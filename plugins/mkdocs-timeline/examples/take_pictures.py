"""Take the pictures of the README from the example sites: `python examples/take_pictures.py`."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

PACKAGE = Path(__file__).parents[1]
SHOTS = (
    ("releases", "/history/", "light", "releases", 760),
    ("releases", "/table/?kind=security", "light", "releases-table", 760),
    ("observatory", "/", "dark", "observatory", 760),
    ("observatory", "/?from=1871-01&to=1875-12", "light", "observatory-zoomed", 640),
)


def main() -> None:
    """Build the sites and take each picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH") or shutil.which("chromium"), args=["--no-sandbox"]
        )
        for example in {shot[0] for shot in SHOTS}:
            config = PACKAGE / "examples" / example / "mkdocs.yml"
            subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config, "-d", f"{folder}/{example}"], check=True
            )
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for example, path, scheme, name, height in SHOTS:
            page = browser.new_page(color_scheme=scheme, viewport={"width": 760, "height": height})
            page.goto(f"http://127.0.0.1:{server.server_port}/{example}{path}")
            page.wait_for_selector("form.timeline-filter:visible")
            if "table" in path:
                page.locator("[data-timeline-fields]").evaluate("fields => (fields.open = false)")
            page.screenshot(path=PACKAGE / "pictures" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
