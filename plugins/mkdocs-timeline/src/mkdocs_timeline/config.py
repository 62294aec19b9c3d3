"""The options of the plugin in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as c

from .labels import label_file
from .settings import Settings, read_facets, read_zone
from .words import Words


class TimelineConfig(base.Config):
    """What the site's owner can set. Keys of front matter may be dotted: `event.date`."""

    date = c.Type(str, default="date")
    """Front-matter key of the date. A page without it is not on any timeline."""

    time = c.Type(str, default="")
    """Front-matter key of the time of day or instant, one or a list. Empty: no times are shown."""

    timezone = c.Type(str, default="")
    """IANA name of the zone that instants are shown in. Empty: each is shown as it is written."""

    time_label = c.Type(str, default="")
    """What the times are, printed once above the list, such as `Korean time`."""

    summary = c.Type(str, default="summary")
    """Front-matter key of a text below the title. Empty: none is shown."""

    long = c.Type(int, default=1000)
    """A list of more entries is long: it shows no summaries, half of its weight, and is laid out as readers come near."""

    level = c.Choice((2, 3, 4, 5, 6), default=2)
    """Level of the group headings."""

    facets = c.Type(list, default=[])
    """What readers can filter by: a list of `name`, `key`, `label` and `labels`."""

    words = c.Type(dict, default={})
    """Other wording, by the names in `mkdocs_timeline/words.py`."""

    def settings(self, config_file: str | None) -> Settings:
        """The options checked. Raises `Mistake` with what is wrong."""
        return Settings(
            date=self.date,
            time=self.time,
            summary=self.summary,
            long=self.long,
            zone=read_zone(self.timezone),
            time_label=self.time_label,
            level=self.level,
            facets=read_facets(self.facets, _folder(config_file)),
            words=Words().replaced(self.words),
        )

    def label_files(self, config_file: str | None) -> list[str]:
        """The files of labels, for a server to watch."""
        found = (label_file(raw.get("labels"), _folder(config_file)) for raw in self._mappings())
        return sorted({str(path) for path in found if path})

    def _mappings(self) -> list[dict[str, Any]]:
        return [raw for raw in self.facets if isinstance(raw, dict)]


def _folder(config_file: str | None) -> Path:
    return Path(config_file).resolve().parent if config_file else Path.cwd()
