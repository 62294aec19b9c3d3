"""What can become of an external link, and what an editor should then do."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator

Share = Literal["live", "moved", "blocked", "in doubt", "dead"]
"""What an outcome counts as in the public figures."""


class Outcome:
    """One class of result. A docstring says in its first line what was met, and then what an editor should do."""

    code: ClassVar[str]
    """The name in files and on the command line."""
    share: ClassVar[Share]

    @classmethod
    def meaning(cls) -> str:
        """What was met, in one sentence."""
        return (cls.__doc__ or "").partition("\n")[0]

    @classmethod
    def advice(cls) -> str:
        """What an editor should do."""
        return " ".join((cls.__doc__ or "").partition("\n")[2].split())


class Gone(Outcome):
    """The host says that the page is gone (404 or 410).

    Look it up in an archive; where the copy shows what the briefing rests on, add it as `archive_url`. Without a copy
    look for the page's new address, or for another source. Leave `url` as it was found.
    """

    code, share = "gone", "dead"


class NoHost(Outcome):
    """No host has this name any more.

    Do as for a page that is gone, and check first that the address is typed right. Every other source of this host is
    lost as well.
    """

    code, share = "no-host", "dead"


class HomePage(Outcome):
    """The address of a page leads to a home page.

    Most often the host has dropped the page and does not say so. Open it: if it is not what the source describes, do as
    for a page that is gone.
    """

    code, share = "home-page", "in doubt"


class Certificate(Outcome):
    """No secure connection can be made: the certificate is out of date or another host's, or the encryption fails.

    Readers meet a warning instead of the page. Try the address with `http://`, and add an archived copy.
    """

    code, share = "tls", "in doubt"


class ServerError(Outcome):
    """The host fails: an error of its own (5xx), redirects without end, or an answer that is not HTTP.

    Do nothing the first time. If it lasts over two checks, do as for a page that is gone.
    """

    code, share = "server-error", "in doubt"


class Unreachable(Outcome):
    """The host does not answer: no connection, or nothing within the time allowed.

    Do nothing the first time. If it lasts over two checks, do as for a page that is gone. Some hosts answer in some
    countries only.
    """

    code, share = "unreachable", "in doubt"


class Blocked(Outcome):
    """The host does not serve programs (401, 403, 429, another refusal, or its robots.txt).

    Open the address in a browser: most such pages are well. Add an archived copy, since readers may be refused too.
    """

    code, share = "blocked", "blocked"


class Moved(Outcome):
    """The page has moved for good (301 or 308); the new address is given.

    Open it. If it is the same page, put the new address into `url`.
    """

    code, share = "moved", "moved"


class Slow(Outcome):
    """The page is there, and takes long to answer.

    Nothing need be done; an archived copy helps readers who do not want to wait.
    """

    code, share = "slow", "live"


class Fine(Outcome):
    """The page is there.

    Nothing need be done.
    """

    code, share = "fine", "live"


OUTCOMES: dict[str, type[Outcome]] = {
    outcome.code: outcome
    for outcome in (Gone, NoHost, HomePage, Certificate, ServerError, Unreachable, Blocked, Moved, Slow, Fine)
}  # fmt: skip
"""Every outcome by its code, the worst first."""


def _known(code: str) -> str:
    if code not in OUTCOMES:
        raise ValueError(f"expected one of {', '.join(OUTCOMES)}")
    return code


OutcomeCode = Annotated[str, AfterValidator(_known)]
"""The code of an outcome."""
