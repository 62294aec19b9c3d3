"""WD: words that claim something claim it openly."""

import re
from collections.abc import Iterable, Iterator

from briefings.checks.rule import PageCheck, RecordCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Severity, Text
from briefings.entry import Entry
from briefings.model import Launch
from briefings.parse.citations import without_code

_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?=[^\s\[])|\n(?!\n))+[.!?]?(?:\[\^[^\]]+\]\s*)*")
_FIGURE = re.compile(r"\d\s?(?:km|kilometres?)\b")
_COUNTED = ("launches", "tests", "launch events", "records")
_TOTAL = re.compile(
    r"\b(?:\d[\d,]*|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?(?: of)?)\s+(?:missile\s+|ballistic\s+)?"
    rf"(?:{'|'.join(_COUNTED)})\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"\b(?:high|moderate|low) confidence\b", re.IGNORECASE)
_LIKELIHOOD = re.compile(
    r"\b(?:almost no chance|very unlikely|unlikely|roughly even chance|very likely|likely|almost certain(?:ly)?|probabl[ey])\b",
    re.IGNORECASE,
)
_EVASIVE = ("purportedly", "reportedly", "apparently", "allegedly", "supposedly", "seemingly", "could well", "may well")
_VAGUE = re.compile(rf"\b(?:{'|'.join(_EVASIVE)})\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_CLAIMANT = re.compile(
    r"\b(?:Seoul|Tokyo|Pyongyang|Washington|Moscow|Beijing|South Korea|Japan|North Korea|Russia|United States|US|KCNA|CNS|CSIS|NTI|JCS|Joint Chiefs|ministr\w+|state media|[Hh]e|[Ss]he|[Mm]ilitary sources"
    r"|Pentagon|command|military|data sets?|capitals|parties|officials?|claims?|claimed|speaks|spoke|puts|says?|said|counts?|gives?|gave|account)\b"
)


class WD001(RecordCheck[Launch]):
    """A figure in a summary names its claimant.

    The summary is quoted most. “It flew 800 km” is nobody's statement; “Seoul says it flew 800 km” is one.
    """

    hint = "Write who says so, in the same sentence."
    wrong = Head("summary: Two missiles flew 800 km.")
    right = Head("summary: Two missiles flew 800 km, Seoul says.")

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        for sentence in re.split(r"(?<=[.!?])\s+", record.summary):
            if _FIGURE.search(sentence) and not _CLAIMANT.search(sentence):
                yield self.found(entry.document.value("summary"), f"no claimant stands beside the figure in “{sentence}”")


class WD002(PageCheck):
    """Totals come from the data.

    A number of launches or tests typed into the text is wrong after the next launch. Somebody else's count may be
    given, with its source in the same sentence.
    """

    hint = "Leave the number to the computed lists, or cite whose count it is."
    wrong = Text("By then there had been 12 launches.")
    right = Text("By then there had been 12 launches by Seoul's count.[^yonhap]")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for offset, sentence in _sentences_with(_COUNTED, entry):
            if (match := _TOTAL.search(sentence)) and "[^" not in sentence:
                yield self.found(
                    entry.document.in_body(offset + match.start()), f"`{' '.join(match[0].split())}` is a total without a source"
                )


class WD003(PageCheck):
    """Confidence and likelihood do not share a sentence.

    Confidence is about us, likelihood about the world (US Intelligence Community Directive 203).
    """

    hint = "Make two sentences of it."
    wrong = Text("We have high confidence that it was very likely a train.")
    right = Text("It was very likely a train. We have high confidence in that.")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for offset, sentence in _sentences_with(("confidence",), entry):
            if (one := _CONFIDENCE.search(sentence)) and (two := _LIKELIHOOD.search(sentence)):
                yield self.found(entry.document.in_body(offset + one.start()), f"`{one[0]}` and `{two[0]}` stand in one sentence")


class WD004(PageCheck):
    """Doubt has a name.

    “Reportedly” and its like say that somebody doubts or claims something, and hide who. Words for likelihood are those
    of the table on the method page.
    """

    severity = Severity.WARNING
    hint = "Write who says so, or use a word of the table in about/method."
    wrong = Text("The regiment is reportedly a brigade now.")
    right = Text("KCNA says that the regiment is to become a brigade.")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for offset, sentence in _sentences_with(_EVASIVE, entry):
            if match := _VAGUE.search(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)):
                yield self.found(entry.document.in_body(offset + match.start()), f"`{match[0]}` does not say who")


def _sentences_with(words: Iterable[str], entry: Entry) -> Iterator[tuple[int, str]]:
    """The sentences of a text that has any of these words; most texts have none, and need not be cut into sentences."""
    text = entry.document.body.casefold()
    return _sentences(entry) if any(word in text for word in words) else iter(())


def _sentences(entry: Entry) -> Iterator[tuple[int, str]]:
    """Each sentence of the text with its offset, its citations included; headings, tables and code left out."""
    for match in _SENTENCE.finditer(without_code(entry.document.body)):
        sentence = match[0].strip()
        if sentence and sentence[0] not in "#|":
            yield match.end() - len(match[0].lstrip()), sentence
