"""No answer, or none of use."""

from briefings.model.outcomes import Outcome


class LinkError(Exception):
    """What stands in an answer's place; `passing` where another try may fare better."""

    def __init__(self, outcome: type[Outcome], detail: str, *, passing: bool = False) -> None:
        super().__init__(detail)
        self.outcome, self.detail, self.passing = outcome, detail, passing
