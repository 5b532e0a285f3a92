# ruff: noqa: E501 - one fault of the table is one line
"""An organisation's own wording: what it replaces, and every fault of a faulty file at once."""

from pathlib import Path

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.own import with_own
from done_xl.catalogue.own_file import Fault, OwnFileError
from done_xl.catalogue.types import Catalogue

LEVELS = (
    "Begint te lassen op een vuile naad.",
    "Maakt de naad schoon na een opmerking.",
    "Maakt de naad schoon zonder opmerking.",
    "Maakt ook de naden van collega's schoon.",
)
COMPETENCE = """
[[competences]]
code = "V1"
label = "Lassen"
group = "Vaktechnisch"
definition = "Last een naad zoals de opdracht het vraagt."
active = true
"""


def indicator(competence: str, number: int, *, levels: tuple[str, ...] = LEVELS) -> str:
    """An indicator whose texts stand nowhere else."""
    mark = f"{competence} {number}"
    quoted = ", ".join(f'"{level[:-1]} ({mark})."' for level in levels)
    return f"""
[[indicators]]
competence = "{competence}"
number = {number}
text = "Maakt de naad schoon ({mark})"
levels = [{quoted}]
"""


def three(competence: str) -> str:
    return "".join(indicator(competence, number) for number in (1, 2, 3))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "eigen.toml"


def told(file: Path, text: str, known: Catalogue | None = None) -> Catalogue:
    file.write_text(text, encoding="utf-8")
    return with_own(known or catalogue(), file)


def faults(file: Path, text: str) -> tuple[Fault, ...]:
    with pytest.raises(OwnFileError) as caught:
        told(file, text)
    assert len(caught.value.problems) == len(caught.value.faults)
    return caught.value.faults


def texts(known: Catalogue, competence: str) -> list[str]:
    return [one.text for one in known.indicators if one.competence == competence]


def test_indicators_in_the_file_replace_all_of_their_competence_and_no_others(file: Path) -> None:
    found = told(file, three("K1"))
    assert texts(found, "K1") == [f"Maakt de naad schoon (K1 {n})" for n in (1, 2, 3)]
    assert texts(found, "K2") == texts(catalogue(), "K2")
    assert found.competences == catalogue().competences


def test_an_own_competence_is_added_with_its_indicators(file: Path) -> None:
    found = told(file, COMPETENCE + three("V1"))
    assert [one.choice for one in found.competences[-2:]] == ["E7 Stiptheid", "V1 Lassen"]
    assert len(texts(found, "V1")) == 3


def test_an_own_competence_may_be_worded_again(file: Path) -> None:
    first = told(file, COMPETENCE + three("V1"))
    found = told(file, COMPETENCE.replace("Lassen", "Lastechniek"), first)
    assert [one.label for one in found.competences if one.code == "V1"] == ["Lastechniek"]
    assert len(texts(found, "V1")) == 3


FAULTS = [
    ("", [Fault("eigen.toml", "nothing")]),
    ("indicators = 3", [Fault("indicators", "no_list")]),
    ("[indicators]\nnumber = 1", [Fault("indicators", "no_list")]),
    (three("K1") + "\n[naam]\na = 1", [Fault("naam", "unknown_key")]),
    (three("X1"), [Fault(f"indicators[{n}].competence", "no_such_competence", "X1") for n in (1, 2, 3)]),
    (indicator("K1", 1) + indicator("K1", 2), [Fault("K1", "how_many", "2", "3-5")]),
    (three("K1").replace("number = 3", "number = 4"), [Fault("indicators[3].number", "wrong_number", "4", "3")]),
    (
        indicator("K1", 1) + indicator("K1", 2) + indicator("K1", 3, levels=LEVELS[:3]),
        [Fault("indicators[3].levels[4]", "missing")],
    ),
    (
        three("K1").replace("Begint te lassen op een vuile naad (K1 2).", "Maakt de naad schoon na een opmerking (K1 1)."),
        [Fault("indicators[2].levels[1]", "double_text", "indicators[1].levels[2]")],
    ),
    (COMPETENCE.replace("V1", "K1"), [Fault("competences[1].code", "code_taken", "K1", "K1 Samenwerken")]),
    (COMPETENCE * 2, [Fault("competences[2].code", "double_code", "V1")]),
    (
        COMPETENCE.replace("Vaktechnisch", "Kern"),
        [Fault("competences[1].group", "not_own", "Kern", "Eigen, Vaktechnisch")],
    ),
    (
        COMPETENCE.replace("Vaktechnisch", "Zelf"),
        [Fault("competences[1].group", "not_own", "Zelf", "Eigen, Vaktechnisch")],
    ),
    # The faulty competence is known all the same: its indicators are not at fault.
    (COMPETENCE.replace("label", "naam") + three("V1"), [Fault("competences[1].label", "missing"), Fault("competences[1].naam", "unknown_key")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_each_fault_has_its_place(file: Path, text: str, expected: list[Fault]) -> None:
    assert list(faults(file, text)) == expected


def test_all_faults_come_at_once(file: Path) -> None:
    text = (
        COMPETENCE.replace('"V1"', '"v1"')
        + indicator("K1", 1).replace("number = 1", 'number = "1"')
        + indicator("X1", 1).replace("text = ", "tekst = ")
        + indicator("X2", 1)
    )
    assert [(one.place, one.kind) for one in faults(file, text)] == [
        ("competences[1].code", "pattern"),
        ("indicators[1].number", "number"),
        ("indicators[2].text", "missing"),
        ("indicators[2].tekst", "unknown_key"),
        ("indicators[3].competence", "no_such_competence"),
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"# goed\n[[indicators", Fault("eigen.toml", "cut_off")),
        (b"# goed\n[[indicators]\na = 1", Fault("eigen.toml", "not_toml", "2")),
        (b"\xff\xfe", Fault("eigen.toml", "not_utf8")),
    ],
)
def test_what_is_no_toml_is_one_fault(file: Path, data: bytes, fault: Fault) -> None:
    file.write_bytes(data)
    with pytest.raises(OwnFileError) as caught:
        with_own(catalogue(), file)
    assert caught.value.faults == (fault,)
