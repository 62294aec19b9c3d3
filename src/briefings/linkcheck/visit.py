"""One link, from its address to its result."""

from briefings.linkcheck.client import Answer, Client
from briefings.linkcheck.ledger import Result
from briefings.linkcheck.link_error import LinkError
from briefings.linkcheck.redirects import next_address
from briefings.linkcheck.robots import Robots
from briefings.linkcheck.verdict import verdict
from briefings.model.outcomes import NoHost, ServerError
from briefings.views.source_links import host_of


async def visit(url: str, client: Client, robots: Robots) -> Result:
    """Ask for an address, follow where it leads, and say what became of it."""
    path: list[str] = [url]
    answers: list[Answer] = []
    detail = ""
    try:
        await _follow(path, answers, client, robots)
        outcome, location = verdict(path, answers, client.manners.slow)
    except LinkError as failure:
        outcome, location, detail = failure.outcome, path[-1] if len(path) > 1 else "", failure.detail
    status = answers[-1].status if len(answers) == len(path) else None
    return Result(url=url, outcome=outcome.code, status=status, location=location, detail=detail, asked=client.clock.now())


async def _follow(path: list[str], answers: list[Answer], client: Client, robots: Robots) -> None:
    """Lengthen the path by every redirect, and the answers by that of every address on it."""
    while len(answers) < len(path):
        if not host_of(path[-1]):
            raise LinkError(NoHost, "this is not an address")
        await robots.admit(path[-1])
        answers.append(await client.look(path[-1]))
        if target := next_address(path[-1], answers[-1]):
            if target in path or len(path) > client.manners.redirects:
                raise LinkError(ServerError, "it redirects without end")
            path.append(target)
