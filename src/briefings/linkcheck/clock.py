"""The time that a run goes by."""

import asyncio
import datetime as dt
import time


class Clock:
    """Real time; tests bring their own."""

    def elapsed(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic()

    def now(self) -> dt.datetime:
        """The date and time in UTC, to the second."""
        return dt.datetime.now(dt.UTC).replace(microsecond=0)

    async def sleep(self, seconds: float) -> None:
        """Let others work for so long."""
        await asyncio.sleep(seconds)
