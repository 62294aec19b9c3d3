#!/usr/bin/env python3
"""The one door to Railhead: sets everything up, then runs it.

    python3 dev.py serve [--port N]   preview at http://127.0.0.1:8000/, reloading on every save
    python3 dev.py test [PYTEST ARG]  every check and test (with arguments: pytest alone, with them)
    python3 dev.py site               strict build into site/; a failed build leaves the last good one
    python3 dev.py check [ARG]        content checks alone: 0 clean, 1 findings, 2 cannot run
    python3 dev.py bench [N …]        measure beside other builders, into benchmarks/RESULTS.md (1,000 and 10,000 launches: an hour)
    python3 dev.py zensical           build with Zensical, too, and compare: 0 as recorded, 1 worse, 2 cannot run
    python3 dev.py lock               renew requirements.lock from pyproject.toml
    python3 dev.py audit [ARG]        ask whether a locked package has a known weakness: 0 none, 1 some, 2 cannot ask

Needs Python 3.11 or newer and nothing else: standard library only, on purpose.
"""

import argparse
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCK = ROOT / "requirements.lock"
PACKAGES = (ROOT, ROOT / "plugins" / "mkdocs-timeline")
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
WORKERS = min(4, (os.cpu_count() or 1) + 1)  # one more than there are cores, since tests wait for browsers and servers
SPREAD = ("-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder")
# a file's tests share one browser and one built site; files come in their order, the long ones, in a browser, early
TEST_PROGRAMS = {"Rscript": "r-base-core", "sqlite3": "sqlite3", "curl": "curl", "nginx": "nginx-light", "caddy": "caddy"}
SHELL = "chromium-headless-shell"  # Chromium without windows: the same pages for a third less work
BROWSERS = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", MAC_CHROME)


def say(text):
    """Tell the reader, at once, what is being done."""
    print(f"railhead: {text}", flush=True)


def fail(text):
    """Stop with a message that names the cure; exit code 2 means that nothing was run."""
    print(f"railhead: {text}", file=sys.stderr, flush=True)
    sys.exit(2)


def run(*command, **options):
    """Run a command in the project's folder and environment; return its exit code."""
    words = [str(part) for part in command]
    with subprocess.Popen(words, cwd=ROOT, env=environment(), **options) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:  # Ctrl-C reached it too, and it has to clear up
            child.wait()
            raise


def must(*command):
    """Run a command that set-up cannot do without."""
    if code := run(*command):
        fail(f"this step ended with code {code}: {' '.join(map(str, command))}")


def environment():
    """The process environment: our tools first, dates from the last change, platform notices off."""
    settings = {
        "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",  # sets in one order on each run: then what a page is made from can be compared with the last run's
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    if changed := last_change():
        settings["SOURCE_DATE_EPOCH"] = changed
    return {**settings, **os.environ, "PATH": settings["PATH"]}


def last_change():
    """Seconds from 1970 to the last commit; in a copy without git, to the newest day on which a page was true."""
    if committed := shutil.which("git") and answer("git", "log", "-1", "--format=%ct"):
        return committed
    pages = (page.read_text(encoding="utf-8", errors="replace") for page in ROOT.glob("docs/**/*.md"))
    days = [day for page in pages for day in re.findall(r"^as_of: (\d{4}-\d{2}-\d{2})$", page, re.MULTILINE)]
    return f"{datetime.fromisoformat(f'{max(days)}T00:00Z').timestamp():.0f}" if days else ""


def answer(*command):
    """What a command prints, without the line's end; empty if it fails."""
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return asked.stdout.strip() if asked.returncode == 0 else ""


def fingerprint():
    """What the environment was made from: it is made anew when any of this changes."""
    import tomllib  # noqa: PLC0415  (new in 3.11; an older Python must get as far as being told so)

    projects = [tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))["project"] for package in PACKAGES]
    return hashlib.sha256(f"{sys.version} {ROOT} {projects} {LOCK.read_text(encoding='utf-8')}".encode()).hexdigest()


def set_up():
    """Make `.venv` hold exactly the locked packages and this project, unless it already does."""
    ready = VENV / "ready"
    if ready.is_file() and ready.read_text() == fingerprint():
        return
    say("[1/3] making a virtual environment in .venv")
    make_venv()
    say("[2/3] installing the locked packages (a minute on a fast line)")
    pip = (BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    must(*pip, "--require-hashes", "-r", LOCK)
    say("[3/3] linking this project's own packages")
    must(*pip, "--no-deps", "--no-build-isolation", *(part for package in PACKAGES for part in ("-e", package)))
    ready.write_text(fingerprint())


def make_venv():
    """Create `.venv`; Debian ships `venv` without `ensurepip`, so install that first where it is missing."""
    if importlib.util.find_spec("ensurepip") is None:
        debian_install("python3-venv", "a virtual environment needs the module `ensurepip`")
    shutil.rmtree(VENV, ignore_errors=True)
    must(sys.executable, "-m", "venv", VENV)


def debian_install(package, reason, *options):
    """Install a Debian package as root, or stop with the line that does."""
    if not installs():
        fail(f"{reason}. Run this, then try again:\n    sudo apt-get install -y {package}")
    if not apt_get(package, *options):
        fail(f"{reason}, and `apt-get install -y {package}` failed: see the lines above")


def installs():
    """Whether this is a Debian on which we may install."""
    return shutil.which("apt-get") and os.geteuid() == 0


def apt_get(package, *options):
    """Whether a Debian package could be installed."""
    say(f"installing {package}")
    return not (run("apt-get", "update", "-qq") or run("apt-get", "install", "-y", "-qq", *options, package, stdout=subprocess.DEVNULL))


def browser():
    """The path of a Chromium for the browser tests, installed if need be; a missing one is never a skip."""
    if not (os.environ.get("BROWSER_PATH") or shutil.which(SHELL)) and installs():
        apt_get(SHELL)  # not every release of Debian has it
    if not find_browser() and shutil.which("apt-get"):
        debian_install("chromium", "the browser tests need Chromium")
    if not find_browser():
        say("downloading a browser for the tests")
        must(BIN / "playwright", "install", "chromium")
    return find_browser() or fail("no Chromium found: install one, or set BROWSER_PATH to its program")


def find_browser():
    """A browser named by BROWSER_PATH, on the PATH, or downloaded by Playwright earlier."""
    named = os.environ.get("BROWSER_PATH")
    if named and not Path(named).is_file():
        fail(f"BROWSER_PATH names no file: {named}")
    if found := named or next(filter(None, map(shutil.which, BROWSERS)), None):
        return found
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    path = answer(BIN / "python", "-c", ask)
    return path if path and Path(path).is_file() else None


def test_programs():
    """Install what runs the samples on the page of data, and hosts; where that cannot be done, their tests say what to install."""
    for program, package in TEST_PROGRAMS.items():
        if not shutil.which(program) and installs():
            debian_install(package, f"the tests need {program}", "--no-install-recommends")


def check(arguments=()):
    """Report every fault an editor can make; see CONTRIBUTING.md. Arguments are those of `briefings check`."""
    return run(BIN / "briefings", "check", "docs", *arguments)


def site():
    """Build strict, into `site/`: the plugin `staging` replaces it as a whole, or not at all."""
    say("building the site")
    # Neither -q nor -v: with them MkDocs 1.6.1 exits 0 on broken links or anchors.
    # `--dirty`: pages that are made from the same as last time stand (src/mkdocs_briefings/making.py).
    if code := run(BIN / "mkdocs", "build", "--strict", "--dirty"):
        say("site/ was left as it was: the lines above say why")
        return code
    say("site/ is ready for any static host")
    return 0


def test(arguments):
    """Style, types, then every test; pytest alone when arguments are given."""
    os.environ["BROWSER_PATH"] = browser()
    test_programs()
    if not arguments:
        say("style and types")
        if code := run(BIN / "ruff", "check") or run(BIN / "mypy"):
            return code
    say("tests")
    return run(BIN / "python", "-m", "pytest", *(arguments or SPREAD))


def bench(arguments):
    """Measure builds, previews and search of this and other builders; arguments are those of benchmarks/__main__.py."""
    os.environ["BROWSER_PATH"] = browser()
    return run(BIN / "python", "-m", "benchmarks", *arguments)


def zensical():
    """Advisory: whether the site could be built by Zensical; what differs is recorded in benchmarks/contract/known.yml."""
    return run(BIN / "python", "-m", "benchmarks.contract")


def serve(port):
    """Preview until Ctrl-C. MkDocs reloads content and templates; a change to our code restarts it."""
    port = free_port(port)
    say(f"building, then serving at http://127.0.0.1:{port}/ (Ctrl-C stops)")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended by another program: take MkDocs along
    # `--livereload` in full: with some versions of click MkDocs takes it for off.
    # `--dirty`: our plugin then says which pages a save has changed (src/mkdocs_briefings/preview.py).
    command = [BIN / "mkdocs", "serve", "--livereload", "--dirty", "--dev-addr", f"127.0.0.1:{port}"]
    try:
        while True:
            run_until_code_changes([str(part) for part in command])
            say("our own code changed: starting again")
    except KeyboardInterrupt:
        say("stopped")
    return 0


def run_until_code_changes(command):
    """Run a command and end it when our Python code or mkdocs.yml changes; if it ends before, wait for that change."""
    before, told = code_state(), False
    with subprocess.Popen(command, cwd=ROOT, env=environment()) as child:
        try:
            while code_state() == before:
                if child.poll() is not None and not told:
                    told = say("the preview ended with an error: mend it and save, or stop with Ctrl-C") or True
                time.sleep(1)
        finally:
            child.terminate()


def code_state():
    """Paths and times of all that a running build has loaded and cannot load again."""
    files = [*ROOT.glob("src/**/*.py"), *ROOT.glob("src/**/panel/panel.*"), *ROOT.glob("plugins/*/src/**/*.py"), ROOT / "mkdocs.yml"]
    return {path: path.stat().st_mtime_ns for path in files}


def free_port(wanted):
    """The wanted port, or the next one that nobody listens on, said in plain words."""
    for port in range(wanted, min(wanted + 100, 65536)):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
        if port != wanted:
            say(f"port {wanted} is taken by another program; using {port} instead")
        return port
    return fail(f"no port from {wanted} on is free: name another one, below 65536, with --port")


def lock():
    """Pin every dependency by hash for Python 3.11 and newer; the file names no package index."""
    with tempfile.TemporaryDirectory() as folder:
        must(sys.executable, "-m", "venv", folder)
        tools = Path(folder) / BIN.name
        must(tools / "python", "-m", "pip", "install", "--quiet", "uv")
        options = ("--universal", "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--extra", "dev")
        must(tools / "uv", "pip", "compile", *options, "--python-version", "3.11", "-o", LOCK.name, "pyproject.toml")
    say("requirements.lock is renewed: read its diff, then run the tests")
    return 0


def audit(arguments=()):
    """Ask the Open Source Vulnerabilities database about every locked package; arguments are those of `pip-audit`."""
    command = [BIN / "pip-audit", "--requirement", LOCK, "--disable-pip", "--progress-spinner", "off", "--vulnerability-service", "osv"]
    asked = subprocess.run([*map(str, command), *arguments], cwd=ROOT, env=environment(), stderr=subprocess.PIPE, text=True, check=False)
    if "Traceback" in asked.stderr:
        fail(f"the database of known weaknesses cannot be asked: {asked.stderr.strip().splitlines()[-1]}")
    print(asked.stderr.strip(), file=sys.stderr)
    return asked.returncode


def main():
    """Read the command line; every command but `lock` sets the environment up first."""
    if sys.version_info < (3, 11):  # noqa: UP036  (this is where an older Python is told)
        fail(f"Railhead needs Python 3.11 or newer; this is {sys.version.split()[0]}. Try python3.12 dev.py")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["serve", "test", "site", "check", "bench", "zensical", "lock", "audit"])
    parser.add_argument("--port", type=int, default=8000, help="where `serve` listens (default 8000)")
    options, rest = parser.parse_known_args()
    if rest and options.command not in ("test", "check", "bench", "audit"):
        parser.error(f"unknown arguments: {' '.join(rest)}")
    if options.command == "lock":
        sys.exit(lock())
    set_up()
    commands = {
        "serve": lambda: serve(options.port),
        "test": lambda: test(rest),
        "site": site,
        "check": lambda: check(rest),
        "bench": lambda: bench(rest),
        "zensical": zensical,
        "audit": lambda: audit(rest),
    }
    try:
        sys.exit(commands[options.command]())
    except KeyboardInterrupt:
        say("stopped")
        sys.exit(130)


if __name__ == "__main__":
    main()
