"""A site built beside the one that readers see, and put in its place whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefings.staging.errors import FULL, StagingError, reason
from briefings.staging.exchange import replace
from briefings.staging.lock import Lock

__all__ = ["FULL", "Staging", "StagingError"]


@dataclass(frozen=True)
class Staging:
    """A new state of a folder, complete in `fresh` before it takes the place of `live`.

    Whatever ends the process that builds it, and whenever, `live` is as it was or new, never between. What a dead process
    left is removed by the next one.
    """

    live: Path
    """The folder that readers see."""
    fresh: Path
    """The folder to build in, on the same disk."""
    lock: Lock

    @classmethod
    def begin(cls, site: Path, waiting: Callable[[str], None]) -> Staging:
        """Make room beside a site, after any build of it that is under way; `waiting` is told once which that is.

        Raises StagingError where nothing can be written there.
        """
        live = Path(os.path.realpath(site))  # behind a link, the folder is replaced and not the link
        room = live.with_name(f".{live.name}-staging")
        # Never the same twice: a worker of a dead build may still be writing into its own.
        staging = cls(live, room / secrets.token_hex(4), Lock(room / "lock"))
        try:
            staging.lock.acquire(waiting)
            staging._clear()
            staging.fresh.mkdir()
        except OSError as error:
            why = staging.explain(error)
            staging.discard()
            raise why from error
        return staging

    def publish(self) -> None:
        """Put the new state in the place of the last one, which is removed. Raises StagingError, and leaves the last one, where it cannot."""
        try:
            _to_disk()  # else a power cut could leave the new names with empty files
            replace(self.live, self.fresh, self._aside)
            _to_disk()
        except OSError as error:
            raise self.explain(error) from error
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove what was built or replaced, and let the next build begin."""
        if self.lock.held:
            self._clear()
            self.lock.release()

    def explain(self, error: OSError) -> StagingError:
        """Why the site could not be written, and what to do."""
        return reason(error, self.live, self.fresh)

    @property
    def _aside(self) -> Path:
        return self.fresh.with_name("last")

    def _clear(self) -> None:
        if self._aside.exists() and not self.live.exists():  # the last build died between two renames
            self._aside.rename(self.live)
        for left in self.fresh.parent.iterdir():
            if left != self.lock.path:
                shutil.rmtree(left, ignore_errors=True)


def _to_disk() -> None:
    if hasattr(os, "sync"):  # at once: to ask for each of 10,000 files takes ten times as long
        os.sync()
