"""`briefings check`: every finding of a content folder, or of what changed in it."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefings import checks
from briefings.checks.scope import affected, within
from briefings.commands.mend import mend_files
from briefings.commands.outcome import CLEAN, FINDINGS, cannot
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic
from briefings.parse.folder import VOCABULARY, Folder, read_folder
from briefings.parse.lines import lines_of
from briefings.parse.repository import GitError, Repository
from briefings.reports import as_github, as_json, as_text, summary
from briefings.views.tally import statistics
from briefings.views.words import plural

FORMATS = ("text", "json", "github")
TITLES = {rule.__name__: rule.title() for rule in checks.RULES}


def check(options: argparse.Namespace) -> int:
    """Print every finding of a content folder."""
    root = Path(options.docs)
    if not root.is_dir():
        return cannot(f"there is no folder `{root}`: name the content folder, or run this where `docs/` is")
    if options.dry_run and not options.fix:
        return cannot("`--dry-run` shows what `--fix` would do: name both")
    try:
        return _check(root, options)
    except GitError as error:
        return cannot(str(error))


def _check(root: Path, options: argparse.Namespace) -> int:
    repository, prefix = Repository(root), _prefix(root)
    told = sys.stdout if options.format == "text" else sys.stderr  # a program reads findings and nothing else
    changed = _changed(repository, options.changed) if options.changed else None
    folder = read_folder(root)
    if options.fix:
        mended = mend_files(root, folder, repository, changed, prefix, dry=options.dry_run, told=told)
        folder = read_folder(root)
    corpus = compared(Corpus.read(folder), repository, options.since)
    findings = listed = checks.run(corpus)
    if changed is not None:
        listed = within(findings, changed | affected(corpus, changed))
    print(_printed(listed, options.format, prefix, folder), end="")
    for line in _told(corpus, listed, options.stats) if options.format == "text" else ():
        print(line)
    if changed is not None:
        print(_left_out(corpus, changed, len(findings) - len(listed), options.changed), file=told)
    fails = any(finding.rule not in checks.WAITING for finding in listed)
    return FINDINGS if fails or (options.dry_run and mended) else CLEAN


def compared(corpus: Corpus, repository: Repository, since: str | None) -> Corpus:
    """The corpus beside what its pages said at a revision: the one named, else the last release, if there is any."""
    revision = since or repository.release()
    if not revision:
        return corpus
    changes = {change.before: change.now or change.before for change in repository.changes(revision) if change.before}
    then = repository.contents(revision, (path for path in changes if path.endswith(".md")))
    return corpus.compared(revision, then, changes)


def _changed(repository: Repository, revision: str) -> frozenset[str]:
    """Every file that differs from a revision, by its path then and today."""
    return frozenset(path for change in repository.changes(revision) for path in (change.before, change.now) if path)


def _printed(findings: Sequence[Diagnostic], form: str, prefix: str, folder: Folder) -> str:
    match form:
        case "json":
            return as_json(findings, prefix) + "\n"
        case "github":
            return as_github(findings, prefix) + ("\n" if findings else "")
    return as_text(findings, prefix, _lines(findings, folder)) + ("\n\n" if findings else "")


def _lines(findings: Sequence[Diagnostic], folder: Folder) -> Mapping[str, Sequence[str]]:
    """The lines of each file that has a finding."""
    contents = folder.pages | ({VOCABULARY: folder.vocabulary} if folder.vocabulary else {})
    return {path: lines_of(contents[path]) for path in {finding.place.path for finding in findings} if path in contents}


def _told(corpus: Corpus, findings: Sequence[Diagnostic], stats: bool) -> Iterator[str]:
    """What stands below the findings: how much there is, and how many findings of each rule."""
    if stats:
        yield statistics(corpus)
    *rules, total = summary(findings, TITLES)
    yield from rules
    yield f"{plural(len(corpus.entries) + len(corpus.unread), 'page')}, {total}"
    if findings and all(finding.rule in checks.WAITING for finding in findings):
        yield "Time alone brought these about; they fail no check."


def _left_out(corpus: Corpus, changed: frozenset[str], findings: int, revision: str) -> str:
    pages = {entry.path for entry in corpus.entries} | corpus.unread
    reached = affected(corpus, changed)
    rest = len(pages - changed - reached)
    return (
        f"Checked: {plural(len(changed & {*pages, VOCABULARY}), 'file')} changed since {revision}, {plural(len(reached), 'page')} affected. "
        f"Left out: {plural(rest, 'page')}, with {plural(findings, 'finding') if findings else 'no findings'}."
    )


def _prefix(root: Path) -> str:
    """The content folder as the editor named it, to stand before each path."""
    return "" if str(root) == "." else f"{root.as_posix().rstrip('/')}/"
