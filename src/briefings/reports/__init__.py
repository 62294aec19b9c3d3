"""Findings as an editor or a program reads them: text with the source line, JSON, GitHub annotations."""

from briefings.reports.flat import as_github, as_json
from briefings.reports.text import as_text, headline, summary

__all__ = ["as_github", "as_json", "as_text", "headline", "summary"]
