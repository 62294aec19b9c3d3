"""The machine that figures were taken on, as far as it matters to them."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import psutil


def machine() -> str:
    """Processor, memory, system, Python: one line."""
    memory = round(psutil.virtual_memory().total / 2**30)
    return f"{os.cpu_count()} cores of {_processor()}, {memory} GiB of memory, {_system()}, Python {platform.python_version()}"


def _processor() -> str:
    """As the system calls it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def _system() -> str:
    try:
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release().partition('-')[0]}"
    except OSError:
        return platform.platform(terse=True)
