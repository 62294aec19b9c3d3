"""Run by Python as it starts: folders are listed backwards, and it is a year later."""

import os
import time

scandir, listdir, now = os.scandir, os.listdir, time.time
YEAR = 365 * 86400


class Backwards:
    """`os.scandir`, the last name first."""

    def __init__(self, path="."):
        with scandir(path) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __iter__(self):
        return self.entries

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def close(self):
        pass


os.scandir = Backwards
os.listdir = lambda path=".": sorted(listdir(path), reverse=True)
time.time = lambda: now() + YEAR
