"""Days beside each other: the last day that is still right, and the first that is not."""

from __future__ import annotations

import pytest

from tests.validation.books import check, codes, raw_table

STOPPED = """
Kandidaat | Statuut | Coach | Stopgezet op | Reden stopzetting
K001 | LDE | Coach 1 | 02/03/2026 | verhuis
"""
ROWS = {
    "log": "Datum | KPI | Aantal | Coach | Kandidaat\n{day} | SOA | 1 | Coach 1 | K001",
    "actions": (
        "Kandidaat | Concrete actie | Start | Tegen | Wie? | Voltooid?\n"
        "K001 | cv maken | {day} | 20/12/2026 | coach | +"
    ),
    "measures": "Kandidaat | Maatregel | Start\nK001 | Flexijob | {day}",
}


@pytest.mark.parametrize("key", list(ROWS))
@pytest.mark.parametrize(("day", "warned"), [("02/03/2026", 0), ("03/03/2026", 1)])
def test_the_day_of_the_stop_itself_is_no_act_after_it(key: str, day: str, warned: int) -> None:
    checked = check(raw_table("candidates", STOPPED), raw_table(key, ROWS[key].format(day=day)))
    found = [one for one in codes(checked.findings) if "BOE-023" in one]
    assert len(found) == warned
