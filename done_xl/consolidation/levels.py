"""How the agreed levels are spread over each competence, for the project report (domain 6, 10)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.handedin import Key, key_of
from done_xl.consolidation.result import Agreed, AgreedFile, Consolidation
from done_xl.model.rows.observation import HIGHEST, LOWEST

LEVELS = range(LOWEST, HIGHEST + 1)
OWN = ""
_Moment = tuple[date, Key]


@dataclass(frozen=True, slots=True)
class LevelCounts:
    """How many candidates have each level from 1 to 4, by competence.

    In the catalogue's order; those that organisations added stand together under `OWN`, last.
    `reports` and `organisations` say where the levels come from.
    """

    by_competence: Mapping[str, tuple[int, ...]]
    reports: int
    organisations: int


def level_counts(consolidation: Consolidation, catalogue: Catalogue) -> LevelCounts:
    """The latest agreed level of each candidate for each competence, counted.

    Of the organisations in the consolidation, up to the reference date. A competence that stays
    inside the organisation is in no count.
    """
    shared = {one.code: one.code for one in catalogue.competences if one.shared}
    inside = {one.code for one in catalogue.competences if not one.shared}
    latest: dict[tuple[str, str], tuple[_Moment, int]] = {}
    reports, organisations = set(), set()
    for file, (candidate, competence, level) in _levels(consolidation):
        if competence in inside:
            continue
        reports.add(file.facts.path)
        organisations.add(_organisation(candidate))
        moment = (file.last, key_of(file))
        known = latest.get((candidate, competence))
        if known is None or known[0] < moment:
            latest[candidate, competence] = moment, level
    counts: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for (_, competence), (_, level) in latest.items():
        counts[shared.get(competence, OWN)][level] += 1
    return LevelCounts(
        {code: tuple(counts[code][level] for level in LEVELS) for code in (*shared, OWN)},
        len(reports),
        len(organisations),
    )


def _levels(consolidation: Consolidation) -> Iterator[tuple[AgreedFile, Agreed]]:
    known = {result.organisation.code for result in consolidation.results}
    for file in consolidation.agreed:
        if file.last <= consolidation.reference:
            for row in file.levels:
                if _organisation(row.candidate) in known:
                    yield file, row


def _organisation(candidate: str) -> str:
    return candidate.partition("/")[0]
