"""What can be wrong with a file before its meaning is asked for. The checks of meaning are in `briefings.checks`."""

from briefings.diagnostics import Rule
from briefings.parse.faults.files import FM001, FM002, FM003, FM004, FM005, FM016, FM017, FM018, FM019
from briefings.parse.faults.record import FM013, FM014, FM015
from briefings.parse.faults.syntax import FM006, FM007, FM008, FM009, FM010, FM011, FM012

FAULTS: tuple[type[Rule], ...] = (
    FM001, FM002, FM003, FM004, FM005, FM006, FM007, FM008,
    FM009, FM010, FM011, FM012, FM013, FM014, FM015, FM016,
    FM017, FM018, FM019,
)  # fmt: skip
"""Every fault of form, in the order of the reference page."""

__all__ = [
    "FAULTS", "FM001", "FM002", "FM003", "FM004", "FM005", "FM006", "FM007", "FM008",
    "FM009", "FM010", "FM011", "FM012", "FM013", "FM014", "FM015", "FM016",
    "FM017", "FM018", "FM019",
]  # fmt: skip
