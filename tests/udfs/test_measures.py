"""DONE_TERMIJN, DONE_TERMIJN_CONTROLE and DONE_VOP_PREMIE (domain 8)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl_udfs import DONE_TERMIJN, DONE_TERMIJN_CONTROLE, DONE_VOP_PREMIE
from tests.udfs.excel import at, serial

MARCH = at("2026-03-01")
BVS = (
    "Bron: Draaiboek DOne, beroepsverkennende stage: looptijd 2 weken, met overeenkomst en "
    "toestemming."
)
NO_SHARE = "In tewerkstelling past alleen een percentage van 0 tot 100."
NO_PEOPLE = "In groep past alleen een geheel getal van 1 tot 1000."
IBO = "Bron: Draaiboek DOne, IBO: 4 weken tot 6 maanden, met akkoord van VDAB en RVA (ruling)."


@pytest.mark.parametrize(
    ("measure", "start", "expected"),
    [
        ("BVS", MARCH, date(2026, 3, 14)),
        ("bvs", serial("2026-03-01"), date(2026, 3, 14)),
        ("Terbeschikkingstelling", MARCH, date(2026, 3, 21)),
        ("IBO", MARCH, date(2026, 8, 31)),
        ("IBO", at("2026-08-31"), date(2027, 2, 28)),
        ("Gelegenheidswerk", MARCH, date(2026, 3, 2)),
        ("Onderaanneming", MARCH, "geen termijn"),
        ("Flexijob", MARCH, "geen termijn"),
        ("stage", MARCH, "stage is geen maatregel. Typ bijvoorbeeld BVS, TBS of IBO."),
        (None, MARCH, "Vul het argument maatregel in."),
        ("BVS", "1 maart", "In start staat geen datum. Typ een datum als dd/mm/jjjj."),
        ("BVS", "#N/A", "In start staat de fout #N/B. Herstel die eerst."),
        ("#N/A", MARCH, "In maatregel staat de fout #N/B. Herstel die eerst."),
    ],
)
def test_the_last_day_of_a_measure(measure: object, start: object, expected: object) -> None:
    assert DONE_TERMIJN(measure, start) == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("BVS", MARCH, at("2026-03-14")), "in orde"),
        (("BVS", MARCH), "in orde"),
        (
            ("BVS", MARCH, at("2026-03-15")),
            "BVS met start 01/03/2026 mag lopen tot en met 14/03/2026: einde 15/03/2026 is te "
            f"laat. {BVS}",
        ),
        (
            ("BVS", MARCH, at("2026-02-28")),
            f"Einde 28/02/2026 valt voor start 01/03/2026: kijk beide datums na. {BVS}",
        ),
        (
            ("IBO", MARCH, at("2026-03-27")),
            "IBO met start 01/03/2026 loopt minstens tot en met 28/03/2026: einde 27/03/2026 is te "
            f"vroeg. {IBO}",
        ),
        (
            ("Flexijob", MARCH, None, None, 0.75),
            "Flexijob vraagt een tewerkstelling van minstens 80 %: gevonden 75 %. "
            "Bron: Doorstroomgids, flexijob: alleen voor wie minstens 4/5 werkt.",
        ),
        (("Flexijob", MARCH, None, None, 80.0), "in orde"),
        (("Flexijob", MARCH, None, None, 1.0), "in orde"),  # a cell that shows 100 %
        (("Flexijob", MARCH, None, None, 100.0), "in orde"),
        (
            ("Flexijob", MARCH, None, None, 0.0),
            "Flexijob vraagt een tewerkstelling van minstens 80 %: gevonden 0 %. "
            "Bron: Doorstroomgids, flexijob: alleen voor wie minstens 4/5 werkt.",
        ),
        # What cannot be is said, also where the measure asks nothing of it.
        (("BVS", MARCH, None, None, 500.0), NO_SHARE),
        (("Flexijob", MARCH, None, None, 100.5), NO_SHARE),
        (("BVS", MARCH, None, None, -1.0), NO_SHARE),
        (("BVS", MARCH, None, None, -0.5), NO_SHARE),
        (("BVS", MARCH, None, None, None, -3.0), NO_PEOPLE),
        (("BVS", MARCH, None, None, None, 0.0), NO_PEOPLE),
        (("BVS", MARCH, None, None, None, 0.5), NO_PEOPLE),
        (("Module 50+", MARCH, None, None, None, 7.9), NO_PEOPLE),
        (("BVS", MARCH, None, None, None, 1e20), NO_PEOPLE),
        (("BVS", MARCH, None, None, None, 1.0), "in orde"),
        (("Module 50+", MARCH, None, None, None, 1000.0), "in orde"),
        (
            ("Module 50+", MARCH, None, None, None, 4.0),
            "Module 50+ vraagt een groep van minstens 5: gevonden 4. "
            "Bron: Doorstroomgids, oriënterende module: groepen van minstens 5 deelnemers.",
        ),
        (
            ("ACTIVA", at("2017-01-01")),
            "ACTIVA kon tot en met 31/12/2016: start of aanvraag op 01/01/2017 is te laat. "
            "Bron: Doorstroomgids, tewerkstellingsmaatregelen: het ACTIVA-plan geldt niet meer "
            "vanaf 1 januari 2017.",
        ),
        (("ACTIVA", at("2016-12-31")), "in orde"),
        (
            ("VOP", at("2023-06-30"), None, "lde"),
            "VOP kan niet met statuut LDE, wel met Sociale Werkplaats, Beschutte Werkplaats of "
            "Maatwerk. Bron: Doorstroomgids, VOP: met indicatie van VDAB, niet voor LDE. Nieuwe "
            "aanvragen konden tot 30 juni 2023.",
        ),
        (
            ("BVS", MARCH, None, "werknemer"),
            "werknemer staat niet in de lijst van statuten. Kies bijvoorbeeld Sociale Werkplaats, "
            "Beschutte Werkplaats of Maatwerk.",
        ),
        (("BVS", MARCH, "later"), "In einde staat geen datum. Typ een datum als dd/mm/jjjj."),
        (
            ("BVS", MARCH, None, None, "#N/A"),
            "In tewerkstelling staat de fout #N/B. Herstel die eerst.",
        ),
        (("BVS", MARCH, None, None, None, "vijf"), "In groep staat geen getal. Typ een getal."),
    ],
)
def test_what_is_wrong_with_a_measure(arguments: tuple[object, ...], expected: str) -> None:
    assert DONE_TERMIJN_CONTROLE(*arguments) == expected


START = at("2022-02-15")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("Maatwerk", START, 1.0), 0.4),
        (("Sociale Werkplaats", START, 5.0), 0.4),
        (("beschutte werkplaats", START, 6.0), 0.3),
        (("Maatwerk", START, 9.0), 0.3),
        (("Maatwerk", START, 10.0), 0.2),
        (("Maatwerk", START, 40.0), 0.2),
        (("Maatwerk", START, 400.0), 0.2),
        # A larger number is a day that shows as its serial number.
        (("Maatwerk", START, 401.0), "In kwartaal staat 04/02/1901. Kijk het jaar na."),
        (("Maatwerk", START, at("2022-03-31")), 0.4),  # quarter 1: the calendar quarter
        (("Maatwerk", START, at("2023-04-01")), 0.3),  # quarter 6
        (("Maatwerk", START, serial("2024-04-01")), 0.2),  # quarter 10
        (("Maatwerk", START, at("2021-12-31")), "geen VOP: het kwartaal valt voor de start"),
        (
            ("LDE", START, 1.0),
            "geen VOP: alleen voor Sociale Werkplaats, Beschutte Werkplaats of Maatwerk",
        ),
        (
            ("Maatwerk", at("2023-07-01"), 1.0),
            "geen VOP: nieuwe aanvragen konden tot en met 30/06/2023",
        ),
        # Who may never have it hears that, whenever it was asked for and whichever quarter.
        (
            ("LDE", at("2023-07-01"), at("2021-12-31")),
            "geen VOP: alleen voor Sociale Werkplaats, Beschutte Werkplaats of Maatwerk",
        ),
        (
            ("Maatwerk", at("2023-07-01"), at("2021-12-31")),
            "geen VOP: nieuwe aanvragen konden tot en met 30/06/2023",
        ),
        (("Maatwerk", at("2023-07-01"), 1.0, at("2023-06-30")), 0.4),
        (
            ("Maatwerk", START, 1.0, at("2023-07-01")),
            "geen VOP: nieuwe aanvragen konden tot en met 30/06/2023",
        ),
        (
            ("Maatwerk", START, 0.0),
            "In kwartaal past een nummer van een kwartaal (1, 2, 3 …) of een datum.",
        ),
        (
            ("Maatwerk", START, 1.5),
            "In kwartaal past een nummer van een kwartaal (1, 2, 3 …) of een datum.",
        ),
        (("Maatwerk", START, "eerste"), "In kwartaal staat geen getal. Typ een getal."),
        (("Maatwerk", START, None), "Vul het argument kwartaal in."),
        ((None, START, 1.0), "Vul het argument statuut in."),
        (("Maatwerk", START, "#NUM!"), "In kwartaal staat de fout #GETAL!. Herstel die eerst."),
    ],
)
def test_the_premium_of_a_quarter(arguments: tuple[object, ...], expected: object) -> None:
    assert DONE_VOP_PREMIE(*arguments) == expected


DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))


@settings(deadline=None)
@given(DAYS, st.integers(-3, 40), st.sampled_from([("BVS", 14), ("TBS", 21)]))
def test_random_ends_of_measures(start: date, length: int, measure: tuple[str, int]) -> None:
    code, most = measure
    end = start + timedelta(days=length - 1)
    last = DONE_TERMIJN(code, start)
    assert (last - start).days + 1 == most
    assert (DONE_TERMIJN_CONTROLE(code, start, end) == "in orde") == (1 <= length <= most)


@settings(deadline=None)
@given(DAYS, st.integers(0, 5000))
def test_random_quarters(start: date, later: int) -> None:
    day = start + timedelta(days=later)
    # A slow count: one more at every 1 January, April, July and October on the way.
    quarter = 1
    for number in range(1, later + 1):
        step = start + timedelta(days=number)
        quarter += step.day == 1 and step.month in (1, 4, 7, 10)
    wanted = 0.4 if quarter <= 5 else 0.3 if quarter <= 9 else 0.2
    moment = datetime(day.year, day.month, day.day)
    applied = date(2023, 6, 30)
    assert DONE_VOP_PREMIE("Maatwerk", start, moment, applied) == wanted
    assert DONE_VOP_PREMIE("Maatwerk", start, float(quarter), applied) == wanted
