"""What may be said outside of what is wrong in an organisation's files (domain 10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.telling import TellingCells
from done_xl.model.books import LEVELS, SCORES
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import RawTable
from done_xl.model.rows.observation import HIGHEST, LOWEST
from done_xl.model.tables import table
from done_xl.text_nl import assessed, intake, measures, observed, talks
from done_xl.text_nl.folder import STAYS_INSIDE, STAYS_INSIDE_DO

# These say which level one candidate has, or what was said and decided in an intake.
_TELLING: Final = frozenset(
    rule.code
    for rule in (
        observed.LEVEL_AS_TEXT,
        observed.LEVEL_FORMULA,
        observed.WITHOUT_FACT,
        assessed.PREFILLED_CHANGED,
        assessed.REASON_MISSING,
        assessed.REASON_WITHOUT_PROPOSAL,
        talks.MISSED,
        talks.MISSED_TWICE,
        talks.TARGET_WITHOUT_DATE,
        talks.TARGET_BELOW,
        *intake.RULES,
    )
)
_MEASURE_SHEET: Final = table("measures").sheet
_MEASURES: Final = frozenset(rule.code for rule in measures.BY_KIND.values())
# And these where what was found is probably a level.
_LEVEL_CELLS: Final = ("CEL-", observed.NO_LEVEL.code, observed.LEVEL_ERROR.code)
_LEVEL_SHEETS: Final = frozenset({LEVELS.sheet, *(spec.sheet for spec in SCORES)})


def for_the_report(
    findings: Sequence[Finding], catalogue: Catalogue, measures: RawTable | None = None
) -> tuple[Finding, ...]:
    """The findings without the words of those that tell too much; place and rule stay.

    None says which level one candidate has, what an intake decided, or names a competence that
    stays inside the organisation. What is said of measures that tell a personal trait could be
    counted, so of all of it only remains that there is something; `measures` is the table where
    they stand.
    """
    told, kept = _of_measures(findings, catalogue, measures)
    return (*_worded(kept, catalogue), *told)


def _worded(findings: Sequence[Finding], catalogue: Catalogue) -> Iterator[Finding]:
    """The findings, those that tell a level or name what stays inside without their words."""
    inside = [one for one in catalogue.competences if not one.shared]
    words = [_as_typed(word) for one in inside for word in (one.code, one.label)]
    named = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) if words else None
    return (
        _without_words(one) if _tells_a_level(one) or (named and _names(named, one)) else one
        for one in findings
    )


def _of_measures(
    findings: Sequence[Finding], catalogue: Catalogue, typed: RawTable | None
) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """What takes the place of the findings about measures that tell a trait, and the others."""
    revealing = [one for one in catalogue.measures if one.reveals]
    # A code may end in a sign, like 50+: there is no edge of a word behind it.
    codes = "|".join(_as_typed(one.code) for one in revealing)
    named = re.compile(rf"(?<!\w)(?:{codes})(?!\w)")
    stands = TellingCells.of(typed, catalogue) if typed is not None else None

    def tells(one: Finding) -> bool:
        if stands is not None and stands.holds(one.place):
            return True
        about = one.code in _MEASURES or one.place.sheet == _MEASURE_SHEET
        return about and _names(named, one)

    telling = [one for one in findings if tells(one)]
    if not telling:
        return (), findings
    kept = [one for one in findings if not any(one is told for told in telling)]
    place = telling[0].place
    wrong = any(one.severity == "error" for one in telling)
    # What does not count is said all the same: else a report would pass for a whole one.
    rule = replace(measures.INSIDE, severity="error") if wrong else measures.INSIDE
    return (rule.at(Place(place.file, place.sheet)),), kept


def _names(named: re.Pattern[str], finding: Finding) -> bool:
    return any(map(named.search, _sentences(finding)))


def _as_typed(word: str) -> str:
    """A pattern for a word as people type it, with any blanks between its parts."""
    return r"\s+".join(map(re.escape, word.split()))


def _tells_a_level(finding: Finding) -> bool:
    if finding.code in _TELLING:
        return True
    if finding.place.sheet not in _LEVEL_SHEETS or not finding.code.startswith(_LEVEL_CELLS):
        return False
    return finding.found is not None and not _is_far(finding.found)


def _is_far(found: str) -> bool:
    """Whether what was found is a number that cannot stand for a level: 0 or 7, but not 3,5."""
    try:
        number = float(found.replace(",", "."))
    except ValueError:
        return False
    return not LOWEST <= number <= HIGHEST


def _sentences(finding: Finding) -> tuple[str, ...]:
    said = (finding.message, finding.found, finding.expected, finding.proposal)
    return tuple(filter(None, said))


def _without_words(finding: Finding) -> Finding:
    return replace(
        finding, message=STAYS_INSIDE, found=None, expected=None, proposal=STAYS_INSIDE_DO
    )
