"""The deliberate mistakes of one sample: what people really type, one of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from done_xl.layout.filling import Formula, Typed
from done_xl.model.tables import table
from done_xl.samples.typed import Cells, changed

Tables = Mapping[str, tuple[Cells, ...]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Other values in a row of a table: in a copy that is added below, or in the row itself.

    `row` counts from 0; `added` tells whether a copy of it is added.
    """

    what: str
    table: str
    changes: Mapping[str, Typed]
    row: int = 0
    added: bool = True


MISTAKES: tuple[Mistake, ...] = (
    Mistake("getal als tekst", "log", {"kpi": "CUR Coachinguren", "amount": "1,5"}),
    Mistake("datum als tekst", "log", {"day": "31/01/2026"}),
    Mistake("datum in woorden", "contacts", {"day": "31 jan"}),
    Mistake("onbekende kandidaat", "log", {"candidate": "T999"}),
    Mistake("onbekende KPI", "log", {"kpi": "XYZ Iets anders"}),
    Mistake("onbekende coach", "log", {"coach": "Coach 9"}),
    Mistake("negatief aantal", "log", {"amount": -2}),
    Mistake("datum buiten de periode", "log", {"day": date(2025, 12, 15)}),
    Mistake("datum na de peildatum", "log", {"day": date(2026, 11, 20)}),
    Mistake(
        "formule in een invoercel", "log", {"amount": Formula("=1+1", 2), "remark": "voor de groep"}
    ),
    Mistake("foutwaarde", "vacancies", {"discussed_with": Formula("=1/0", "#DIV/0!")}),
    Mistake("dubbele kandidaat", "candidates", {}, row=1),
    Mistake("naam in een codekolom", "candidates", {"code": "Voornaam Naam"}),
    Mistake(
        "reden van de stopzetting ontbreekt",
        "candidates",
        {"code": "T099", "referred": date(2026, 2, 2), "stopped": date(2026, 6, 1)},
    ),
    Mistake("einde voor start", "measures", {"end": date(2025, 1, 5)}),
    Mistake("verplichte cel leeg", "actions", {"who": None}),
    Mistake("woord buiten de lijst", "candidates", {"code": "T098", "status": "Maatwerkbedrijf"}),
    Mistake("NEE zonder actie", "questions", {"action": None}, row=2, added=False),
)


def with_mistakes(tables: Tables) -> dict[str, tuple[Cells, ...]]:
    """The tables with every mistake, and a vacancy that is logged as well (double count)."""
    spoiled = dict(tables)
    for mistake in MISTAKES:
        rows = tables[mistake.table]
        chosen = _chosen(mistake, rows)
        cells = changed(mistake.table, _free_of_stops(mistake, chosen), mistake.changes)
        if mistake.added:
            spoiled[mistake.table] = (*spoiled[mistake.table], cells)
        else:
            here = spoiled[mistake.table]
            spoiled[mistake.table] = (*here[: mistake.row], cells, *here[mistake.row + 1 :])
    spoiled["log"] = (*spoiled["log"], _double_count(tables))
    return spoiled


def _chosen(mistake: Mistake, rows: tuple[Cells, ...]) -> Cells:
    """The row that gets the mistake; of the log the first one that counts no hours."""
    if mistake.table != "log":
        return rows[mistake.row]
    kpi = table("log").field("kpi").index
    return next(cells for cells in rows if not str(cells[kpi]).startswith("CUR"))


def _free_of_stops(mistake: Mistake, cells: Cells) -> Cells:
    """A copied candidate without milestones, so that a mistake causes no second one."""
    if mistake.table != "candidates" or not mistake.changes:
        return cells
    names = (
        "name",
        "employed_since",
        "referred",
        "intake",
        "engaged",
        "kickoff",
        "assessed",
        "planned",
        "stopped",
    )
    return changed("candidates", cells, dict.fromkeys((*names, "stop_reason")))


def _double_count(tables: Tables) -> Cells:
    """A log row of a vacancy in a month of which Vacatures holds rows already."""
    day = tables["vacancies"][0][table("vacancies").field("day").index]
    assert isinstance(day, date)
    later = day + timedelta(days=1) if day.day == 1 else day
    changes: dict[str, Typed] = {
        "day": later,
        "kpi": "VAC Besproken vacatures",
        "amount": 1,
        "candidate": None,
    }
    return changed("log", tables["log"][0], changes)
