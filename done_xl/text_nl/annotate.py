"""The words of marks and comments in an annotated workbook, and why a file got none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from done_xl.model.findings import Finding, Severity
from done_xl.text_nl.cli import counted

AUTHOR: Final = "done_xl"
# The first line of every message of ours, as Excel begins a comment with its author's name. It
# tells our words from a person's in the same comment, and some programs drop the author itself.
HEADING: Final = f"{AUTHOR}:\n"
SEVERITY: Final[Mapping[Severity, str]] = {
    "error": "FOUT",
    "warning": "WAARSCHUWING",
    "info": "INFO",
}
MOST_LINES: Final = 40
EXPORTED: Final = "Dit is een verzendversie. Verbeter in uw eigen werkboek, niet in deze kopie."
CHECKED: Final = "Nagekeken: {errors} (roze), {warnings} (oranje)."
# The workbook's own look of a cell that lacks something or stands double lies over any fill.
HOW_TO_READ: Final = (
    "Wijs een gekleurde cel aan om te lezen wat er is. Een cel met een ! blijft geel."
)
BY_SHEET: Final = "Per blad: {counts}."
WHOLE_BOOK: Final = "hele werkboek"

SAME_FILE: Final = "De gemarkeerde kopie zou het werkboek zelf overschrijven. Kies een andere map."
EXISTS: Final = (
    "Er staat al een bestand met deze naam in de map voor de gemarkeerde kopieën. "
    "Verplaats of verwijder het eerst."
)
OTHER_FORMAT: Final = (
    "Alleen een .xlsx- of .xlsm-bestand kan gemarkeerd worden. "
    "Sla het werkboek op als .xlsx en controleer het opnieuw."
)
NOT_READABLE: Final = "Het bestand kan niet geopend worden, dus er is geen gemarkeerde kopie."
NOT_WRITABLE: Final = (
    "De gemarkeerde kopie kan niet bewaard worden. "
    "Sluit het bestand als het nog openstaat en kijk of u in de map mag schrijven."
)


def line(finding: Finding, *, with_place: bool = False) -> str:
    """One finding as a line of a comment; `with_place` begins with the sheet (and cell)."""
    where = ""
    if with_place and finding.place.sheet:
        cell = f" {finding.place.cell}" if finding.place.cell else ""
        where = f"{finding.place.sheet}{cell}: "
    words = f"{SEVERITY[finding.severity]}: {where}{finding.message}"
    return f"{words} Voorstel: {finding.proposal}" if finding.proposal else words


def legend(findings: Sequence[Finding], sheets: Sequence[str], *, exported: bool) -> list[str]:
    """The lines that say what the colours mean and how much stands where, sheets in their order.

    What lies on none of `sheets` is counted as of the whole workbook.
    """
    severities = [finding.severity for finding in findings]
    places = [finding.place.sheet for finding in findings]
    counts = [(sheet, places.count(sheet)) for sheet in sheets]
    counts.append((WHOLE_BOOK, len(places) - sum(count for _, count in counts)))
    return [
        *([EXPORTED] if exported else []),
        CHECKED.format(
            errors=counted(severities.count("error"), "fout", "fouten"),
            warnings=counted(severities.count("warning"), "waarschuwing", "waarschuwingen"),
        ),
        HOW_TO_READ,
        BY_SHEET.format(counts=", ".join(f"{name} {count}" for name, count in counts if count)),
    ]


def joined(lines: list[str]) -> str:
    """The lines of one comment, cut off where nobody reads on, saying how many are left out."""
    rest = len(lines) - MOST_LINES
    shown = lines[:MOST_LINES] + ([f"… en nog {rest} meldingen."] if rest > 0 else [])
    return "\n".join(shown)
