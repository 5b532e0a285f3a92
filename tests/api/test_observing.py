# ruff: noqa: E501 - one refusal of the table is one line
"""New observation workbooks: what is taken from where, and every wish that cannot be granted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from done_xl import api
from done_xl.api.outputs import UseError
from done_xl.catalogue.load import catalogue
from done_xl.catalogue.own_file import Fault, FaultKind
from done_xl.layout.prefilled import prefilled
from done_xl.model.raw import RawBook
from done_xl.reading.book import read_book
from done_xl.text_nl.own_files import fault_text
from tests.hosts.folders import Rows, book, row

DAY = date(2026, 3, 10)
WISHES = api.Wishes(
    DAY, ("A1",), ("magazijn",), organisation="VBO", candidates=("K012",), competences=("K1",)
)
OWN = """
[[indicators]]
competence = "V1"
number = {n}
text = "Maakt de naad schoon, keer {n}"
levels = [
    "Begint te lassen op een vuile naad, keer {n}.",
    "Maakt de naad schoon na een opmerking, keer {n}.",
    "Maakt de naad schoon zonder opmerking, keer {n}.",
    "Maakt ook de naden van collega's schoon, keer {n}.",
]
"""


def made(folder: Path, **changes: Any) -> RawBook:
    """The first workbook for these wishes, as it is read back."""
    found = api.new_observation(folder, replace(WISHES, **changes), today=DAY, overwrite=True)
    return read_book(found.paths[0], found.paths[0].name)


def entries(raw: RawBook) -> dict[str, object]:
    """The filled entries of Start by the header of each."""
    exercises = (f"{what}{number}" for number in "1234" for what in ("proef", "dag"))
    headers = ("organisatie", "assessment", "assessor", *"abcdef", *exercises, "klaar")
    values = raw.forms["observation"].values
    return {k: v for k, v in zip(headers, values, strict=True) if v is not None}


def competences(raw: RawBook) -> list[str]:
    """The competences of the first exercise in order."""
    return list(dict.fromkeys(str(one[0]).split()[0] for one in raw.tables["scores_1"].rows))


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """ABC: three open candidates and one that stopped, K1 off, B1 and its own V1 and V2 on."""
    rows = [
        (*cells[:3], {"B1": "ja", "K1": "nee"}.get(str(cells[0])))
        for cells in prefilled(catalogue())["competences"]
    ]
    own = [("V1", "Lassen", "Vaktechnisch", "ja"), ("V2", "Tuin", "Eigen", "nee")]
    people = [
        row(
            "candidates", code=code, status="LDE", coach="Coach 1", stopped=stopped, stop_reason=why
        )
        for code, stopped, why in (
            ("K001", None, None),
            ("K002", DAY, "verhuis"),
            ("K003", date(2026, 3, 11), "verhuis"),
            ("K004", None, None),
        )
    ]
    tables: dict[str, Rows] = {"competences": [*rows, *own], "candidates": people}
    return book(tmp_path_factory.mktemp("abc") / "DOne_ABC_2026.xlsx", "ABC", tables)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "eigen.toml"
    path.write_text("".join(OWN.format(n=n) for n in (1, 2, 3)), encoding="utf-8")
    return path


def test_every_wish_stands_in_the_workbook(tmp_path: Path) -> None:
    raw = made(
        tmp_path,
        organisation="vbo",
        assessors=("a7",),
        candidates=("k012", "VBO/K013", "web/k201"),
        exercises=("magazijn", "keuken = 2026-03-12"),
        competences=("b1", "K1"),
        assessment="lente-2026",
    )
    assert raw.facts.path == "SAM_VBO_lente-2026_A7.xlsx"
    assert entries(raw) == {
        "organisatie": "VBO", "assessment": "lente-2026", "assessor": "A7",
        "a": "K012", "b": "K013", "c": "WEB/K201",
        "proef1": "magazijn", "dag1": DAY, "proef2": "keuken", "dag2": date(2026, 3, 12),
    }  # fmt: skip
    assert competences(raw) == ["K1", "B1"]


def test_without_wishes_the_assessment_is_its_day_and_kern_is_scored(tmp_path: Path) -> None:
    raw = made(tmp_path, competences=())
    assert entries(raw)["assessment"] == "2026-03-10"
    assert competences(raw) == ["K1", "K2", "K3", "K4", "K5", "K6", "K7"]


def test_each_assessor_gets_a_file_with_the_own_code(tmp_path: Path) -> None:
    wishes = replace(WISHES, assessors=("A1", "A2"))
    found = api.new_observation(tmp_path, wishes, today=DAY)
    names = ["SAM_VBO_2026-03-10_A1.xlsx", "SAM_VBO_2026-03-10_A2.xlsx"]
    assert [path.name for path in found.paths] == names
    codes = [entries(read_book(path, path.name))["assessor"] for path in found.paths]
    assert codes == ["A1", "A2"]


def test_a_workbook_gives_code_open_candidates_and_active_competences(
    tmp_path: Path, workbook: Path, own: Path
) -> None:
    raw = made(
        tmp_path,
        organisation=None,
        candidates=(),
        competences=(),
        workbook=workbook,
        indicators=own,
    )
    found = entries(raw)
    # Who stops on the day itself is not observed any more.
    assert [found.get(slot) for slot in "abcd"] == ["K001", "K003", "K004", None]
    assert found["organisatie"] == "ABC"
    assert competences(raw) == ["K2", "K3", "K4", "K5", "K6", "K7", "B1", "V1"]


def test_an_own_competence_without_indicators_is_left_out_and_named(
    tmp_path: Path, workbook: Path
) -> None:
    wishes = replace(WISHES, organisation=None, candidates=(), competences=(), workbook=workbook)
    found = api.new_observation(tmp_path, wishes, today=DAY)
    assert found.warnings == (
        "Let op: V1 Lassen heeft geen gedragsindicatoren en staat niet in het werkboek. Eigen "
        "gedragsindicatoren geeft uw informaticus op met de opdracht done-xl new observation en "
        "--indicators.",
    )
    raw = read_book(found.paths[0], found.paths[0].name)
    assert competences(raw) == ["K2", "K3", "K4", "K5", "K6", "K7", "B1"]


def test_what_is_named_goes_before_the_workbook(tmp_path: Path, workbook: Path) -> None:
    raw = made(
        tmp_path,
        organisation="abc",
        candidates=("K004", "WEB/K900"),
        competences=("K1",),
        workbook=workbook,
    )
    assert [entries(raw).get(slot) for slot in "abc"] == ["K004", "WEB/K900", None]
    assert competences(raw) == ["K1"]


def test_many_competences_are_a_warning(tmp_path: Path) -> None:
    codes = tuple(one.code for one in catalogue().competences)
    found = api.new_observation(tmp_path, replace(WISHES, competences=codes[:9]), today=DAY)
    assert found.warnings == ("Let op: 9 competenties. Meer dan 8 is moeilijk te observeren.",)
    eight = replace(WISHES, competences=codes[:8])
    assert api.new_observation(tmp_path, eight, today=DAY, overwrite=True).warnings == ()


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"organisation": None}, "Geef de code van de organisatie op met --organisation, of --workbook."),
    ({"organisation": "V-O"}, "De code V-O is niet goed. Gebruik 2 tot 8 hoofdletters of cijfers."),
    ({"assessors": ("An Peeters",)}, "--assessor An Peeters is niet goed. Gebruik 1 tot 8 letters of cijfers, zoals A1. Geen naam."),
    ({"assessors": ("A1", "a1")}, "Assessor A1 staat er twee keer. Geef elke assessor een eigen code."),
    ({"assessment": "a/b"}, "--assessment a/b is niet goed. Gebruik hoogstens 20 letters, cijfers, punten of streepjes, zoals 2026-03-10."),
    ({"candidates": ()}, "Geef minstens één kandidaat op met --candidate, zoals --candidate K012."),
    ({"candidates": ("Jan",)}, "--candidate Jan is niet goed. Gebruik een code als K012, of VBO/K012 voor een kandidaat van een andere organisatie."),
    ({"candidates": ("K012", "vbo/k012")}, "Kandidaat K012 staat er twee keer. Noem elke kandidaat één keer."),
    (
        {"candidates": tuple(f"K00{n}" for n in range(7))},
        "U noemt 7 kandidaten. Een groep telt er hoogstens 6: anders ziet u niet genoeg van elke kandidaat. Maak een tweede groep, met een andere naam na --assessment.",
    ),
    ({"exercises": ()}, "Geef minstens één proef op met --exercise, zoals --exercise magazijn."),
    ({"exercises": tuple("abcde")}, "U noemt 5 proeven. Een werkboek heeft er hoogstens 4."),
    ({"exercises": ("keuken=morgen",)}, '--exercise "keuken=morgen" is niet goed. Schrijf een naam van hoogstens 40 tekens, en eventueel een datum: "keuken=2026-03-11".'),
    ({"exercises": ("=2026-03-11",)}, '--exercise "=2026-03-11" is niet goed. Schrijf een naam van hoogstens 40 tekens, en eventueel een datum: "keuken=2026-03-11".'),
    ({"exercises": ("keuken", "Keuken")}, 'Proef "Keuken" staat er twee keer. Geef elke proef een eigen naam.'),
    ({"exercises": ("keuken=1999-12-31",)}, "De datum 31/12/1999 is niet goed. Gebruik een datum van 01/01/2000 tot 31/12/2100."),
    ({"day": date(2062, 3, 10)}, "De datum 10/03/2062 ligt meer dan een jaar van vandaag (10/03/2026). Kijk het jaartal na."),
    ({"exercises": ("keuken=2024-03-11",)}, "De datum 11/03/2024 ligt meer dan een jaar van vandaag (10/03/2026). Kijk het jaartal na."),
    ({"competences": ("K1", "X9")}, "Competentie X9 bestaat niet. Kies uit: K1, K2, K3, K4, K5, K6, K7, B1, B2, B3, B4, B5, E1, E2, E3, E4, E5, E6, E7."),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "said"), REFUSED)
def test_a_wish_that_cannot_be_granted(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    with pytest.raises(UseError) as refused:
        api.new_observation(tmp_path, replace(WISHES, **changes), today=DAY)
    assert (str(refused.value), list(tmp_path.iterdir())) == (said, [])


def refusal(folder: Path, **changes: Any) -> str:
    with pytest.raises(UseError) as refused:
        api.new_observation(folder, replace(WISHES, **changes), today=DAY)
    return str(refused.value)


def test_what_does_not_agree_with_the_workbook(tmp_path: Path, workbook: Path) -> None:
    assert refusal(tmp_path, workbook=workbook) == (
        f"{workbook} is het werkboek van ABC, niet van VBO. Kijk --organisation of --workbook na."
    )
    assert refusal(tmp_path, workbook=workbook, organisation=None) == (
        f"Kandidaat K012 staat niet in {workbook}. Kijk de code na."
    )
    assert refusal(
        tmp_path, workbook=workbook, organisation=None, candidates=(), competences=("K2", "V1")
    ) == (
        "Voor deze competenties zijn er geen gedragsindicatoren: V1 Lassen. Kies andere "
        "competenties: in het werkboek van de organisatie, of bij een opdracht met --competence. "
        "Eigen gedragsindicatoren geeft uw informaticus op met de opdracht done-xl new observation "
        "en --indicators."
    )


def test_a_workbook_with_more_open_candidates_than_a_group_names_them(tmp_path: Path) -> None:
    people = [row("candidates", code=f"K00{n}", status="LDE", coach="Coach 1") for n in range(1, 8)]
    path = book(tmp_path / "DOne_ABC_2026.xlsx", "ABC", {"candidates": people})
    assert refusal(tmp_path, workbook=path, organisation=None, candidates=()) == (
        f"In {path} zijn 7 kandidaten nog bezig: K001, K002, K003, K004, K005, K006, K007. "
        "Kies er hoogstens 6 met --candidate, zoals:\n"
        f"  done-xl new observation --workbook {path} --candidate K001 --candidate K002 ..."
    )
    empty = book(tmp_path / "DOne_XYZ_2026.xlsx", "XYZ")
    assert refusal(tmp_path, workbook=empty, organisation=None, candidates=()) == (
        f"In {empty} staan geen kandidaten die nog bezig zijn. Noem ze met --candidate."
    )


def test_a_file_that_is_no_organisation_workbook(tmp_path: Path) -> None:
    path = tmp_path / "andere.xlsx"
    path.write_text("geen werkboek")
    said = refusal(tmp_path, workbook=path)
    assert said.startswith(f"{path} is geen bruikbaar werkboek van een organisatie. ")
    assert refusal(tmp_path, workbook=tmp_path) == f"{tmp_path} is een map. Geef het werkboek zelf."
    said = refusal(tmp_path, indicators=tmp_path)
    assert said == f"{tmp_path} is een map. Geef het TOML-bestand zelf."
    assert refusal(tmp_path, indicators=tmp_path / "weg.toml").endswith(
        "bestaat niet. Kijk de naam na."
    )


def test_a_faulty_file_with_own_wording_says_all_in_dutch(tmp_path: Path) -> None:
    path = tmp_path / "eigen.toml"
    path.write_text(
        OWN.format(n=1).replace("V1", "X1")
        + OWN.format(n=2).replace("V1", "K1").replace("text", "tekst")
        + OWN.format(n=3).replace("keer 3.", "keer drie"),
        encoding="utf-8",
    )
    assert refusal(tmp_path, indicators=path).splitlines() == [
        f"{path} heeft 7 fouten:",
        "  indicators[2].text: dit ontbreekt",
        "  indicators[2].tekst: dit woord kent het programma niet; wis het of kijk de spelling na",
        *(
            f"  indicators[3].levels[{n}]: begin met een hoofdletter en eindig met een punt"
            for n in (1, 2, 3, 4)
        ),
        "  indicators[1].competence: er is geen competentie X1",
    ]


def test_several_assessors_need_a_folder_and_no_file_is_replaced_unasked(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    two = replace(WISHES, assessors=("A1", "A2"))
    with pytest.raises(UseError, match="Elke assessor krijgt een eigen bestand"):
        api.new_observation(target, two, today=DAY)
    (tmp_path / "SAM_VBO_2026-03-10_A2.xlsx").write_text("mine")
    with pytest.raises(UseError, match="A2\\.xlsx bestaat al"):
        api.new_observation(tmp_path, two, today=DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["SAM_VBO_2026-03-10_A2.xlsx"]
    assert api.new_observation(target, WISHES, today=DAY).paths == (target,)


def test_the_organisation_workbook_is_never_replaced(workbook: Path) -> None:
    wishes = replace(WISHES, organisation=None, candidates=("K001",), workbook=workbook)
    with pytest.raises(UseError, match="is zelf een van de werkboeken"):
        api.new_observation(workbook, wishes, today=DAY, overwrite=True)


@pytest.mark.parametrize("kind", get_args(FaultKind))
def test_every_kind_of_fault_has_a_dutch_sentence(kind: FaultKind) -> None:
    said = fault_text(Fault("indicators[2].levels", kind, "gevonden", "3-5"))
    assert said.startswith("indicators[2].levels: ")
    assert "{" not in said
