# ruff: noqa: E501 - one fault of the table is one line
"""Own terms of measures: what a file changes, and every fault of a faulty one at once."""

from datetime import date
from pathlib import Path

import pytest

from done_xl.api.terms import papers
from done_xl.catalogue.load import catalogue
from done_xl.catalogue.own_file import Fault, OwnFileError
from done_xl.catalogue.own_terms import own_file, with_own_terms
from done_xl.catalogue.types import Catalogue, Measure
from done_xl.text_nl.own_files import own_file as own_file_text

SOURCE = 'source = "Afspraak in de stuurgroep."'
TWENTY = f"""
[[measures]]
code = "BVS"

[[measures.terms]]
valid_from = 2026-07-01
maximum_days = 20
required = ["Overeenkomst op", "insured"]
{SOURCE}
"""
CODES = ", ".join(measure.code for measure in catalogue().measures)
STATUSES = ", ".join(catalogue().choices("statuut"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "done_xl_termijnen.toml"


def told(file: Path, text: str) -> Catalogue:
    file.write_text(text, encoding="utf-8")
    return with_own_terms(catalogue(), file, papers())


def faults(file: Path, text: str) -> list[Fault]:
    with pytest.raises(OwnFileError) as caught:
        told(file, text)
    assert len(caught.value.problems) == len(caught.value.faults)
    return list(caught.value.faults)


def measure(known: Catalogue, code: str) -> Measure:
    return next(one for one in known.measures if one.code == code)


def test_terms_in_the_file_replace_those_of_their_measure_and_no_others(file: Path) -> None:
    found = told(file, TWENTY)
    (term,) = measure(found, "BVS").terms
    assert (term.valid_from, term.maximum_days) == (date(2026, 7, 1), 20)
    assert term.required == ("agreed", "insured")
    assert measure(found, "BVS").excludes == measure(catalogue(), "BVS").excludes
    others = [one for one in found.measures if one.code != "BVS"]
    assert others == [one for one in catalogue().measures if one.code != "BVS"]
    assert (own_file(found.measures), own_file(catalogue().measures)) == (
        "done_xl_termijnen.toml",
        "",
    )


def test_exclusions_can_be_changed_without_terms(file: Path) -> None:
    found = told(file, '[[measures]]\ncode = "IBO"\nexcludes = []')
    assert measure(found, "IBO").excludes == ()
    assert measure(found, "IBO").terms == measure(catalogue(), "IBO").terms


def test_notepad_may_begin_the_file_with_its_mark(file: Path) -> None:
    file.write_text(TWENTY, encoding="utf-8-sig")
    assert own_file(with_own_terms(catalogue(), file, papers()).measures) == file.name


def test_terms_may_follow_each_other_with_days_without_a_term_between(file: Path) -> None:
    older = TWENTY + f"\n[[measures.terms]]\nvalid_to = 2026-05-31\nmaximum_days = 14\n{SOURCE}\n"
    assert [term.maximum_days for term in measure(told(file, older), "BVS").terms] == [20, 14]


FAULTS = [
    ("", [Fault("done_xl_termijnen.toml", "nothing_own")]),
    ("[measures]\ncode = 3", [Fault("measures", "no_list")]),
    (TWENTY + "\n[naam]\na = 1", [Fault("naam", "unknown_key")]),
    ('[[measures]]\ncode = "BVS"', [Fault("measures[1]", "no_change")]),
    (TWENTY.replace("BVS", "BVX"), [Fault("measures[1].code", "no_measure", "BVX", CODES)]),
    (TWENTY * 2, [Fault("measures[2].code", "double_code", "BVS")]),
    (TWENTY.replace('code = "BVS"', ""), [Fault("measures[1].code", "missing")]),
    (TWENTY.replace('code = "BVS"', "code = [1]"), [Fault("measures[1].code", "other")]),
    (TWENTY.replace('code = "BVS"', 'code = "BVS"\nlabel = "Stage"'), [Fault("measures[1].label", "unknown_key")]),
    (TWENTY.replace("[[measures.terms]]", "[measures.terms]"), [Fault("measures[1].terms", "no_list")]),
    ('[[measures]]\ncode = "BVS"\nterms = []', [Fault("measures[1].terms", "too_short", "", "1")]),
    (TWENTY.replace(SOURCE, ""), [Fault("measures[1].terms[1].source", "missing")]),
    (TWENTY.replace("days = 20", 'days = "20"'), [Fault("measures[1].terms[1].maximum_days", "whole")]),
    (TWENTY.replace("days = 20", "days = 0"), [Fault("measures[1].terms[1].maximum_days", "least", "", "1")]),
    (TWENTY.replace("days = 20", "days = 5000"), [Fault("measures[1].terms[1].maximum_days", "most", "", "3660")]),
    (TWENTY.replace("2026-07-01", '"1 juli"'), [Fault("measures[1].terms[1].valid_from", "day")]),
    (TWENTY.replace("2026-07-01", "2026-07-01T08:00:00"), [Fault("measures[1].terms[1].valid_from", "day")]),
    (TWENTY.replace('"insured"]', '"mening"]'), [Fault("measures[1].terms[1].required", "no_paper", "mening")]),
    # A verzendversie does not keep whether Bedrijf is filled in.
    (TWENTY.replace('"insured"]', '"Bedrijf"]'), [Fault("measures[1].terms[1].required", "no_paper", "Bedrijf")]),
    (TWENTY.replace('"insured"]', '"Kandidaat"]'), [Fault("measures[1].terms[1].required", "no_paper", "Kandidaat")]),
    (TWENTY.replace(SOURCE, f'{SOURCE}\nseverity = "error"'), [Fault("measures[1].terms[1].severity", "word", "error", "warning, info")]),
    (TWENTY.replace(SOURCE, f'{SOURCE}\nstatuses = "LDE"'), [Fault("measures[1].terms[1].statuses", "no_words")]),
    (TWENTY.replace(SOURCE, f'{SOURCE}\nstatuses = ["LDX"]'), [Fault("measures[1].terms[1].statuses", "no_status", "LDX", STATUSES)]),
    (TWENTY.replace(SOURCE, f"{SOURCE}\nvalid_to = 2026-06-30"), [Fault("measures[1].terms[1]", "from_after_to")]),
    (TWENTY + f"\n[[measures.terms]]\nvalid_to = 2026-07-01\n{SOURCE}", [Fault("measures[1].terms[2]", "overlap", "terms[1]")]),
    (TWENTY.replace('code = "BVS"', 'code = "BVS"\nexcludes = ["BVX"]'), [Fault("measures[1].excludes", "no_measure", "BVX", CODES)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_each_fault_has_its_place(file: Path, text: str, expected: list[Fault]) -> None:
    assert faults(file, text) == expected


WRONG_INSIDE = """
[[measures]]
code = "BVS"

[[measures.terms]]
valid_from = 2026-07-01
valid_to = 2026-06-30
maximum_days = "20"
required = ["Onzin op", 3]
statuses = ["Foo"]

[[measures.terms]]
valid_from = "1 juli"
maximum_days = 14
source = "Afspraak in de stuurgroep."

[[measures.terms]]
valid_to = 2026-06-30
minimum_days = 15
maximum_days = 14
severity = "error"
source = "Afspraak in de stuurgroep."

[[measures.terms]]
valid_from = 2026-06-30
source = "Afspraak in de stuurgroep."
"""


def test_what_is_sound_in_a_faulty_term_is_judged_all_the_same(file: Path) -> None:
    """Terms whose days are faulty themselves overlap with none."""
    assert [(one.place.removeprefix("measures[1]."), one.kind) for one in faults(file, WRONG_INSIDE)] == [
        ("terms[1].maximum_days", "whole"),
        ("terms[1].required[2]", "other"),
        ("terms[1].source", "missing"),
        ("terms[2].valid_from", "day"),
        ("terms[3].severity", "word"),
        ("terms[1]", "from_after_to"),
        ("terms[1].statuses", "no_status"),
        ("terms[3]", "days_crossed"),
        ("terms[4]", "overlap"),
        ("terms[1].required", "no_paper"),
    ]  # fmt: skip


def test_terms_with_single_brackets_are_judged_too(file: Path) -> None:
    text = TWENTY.replace("[[measures.terms]]", "[measures.terms]").replace("= 20\n", "= 0\n")
    assert [(one.place, one.kind) for one in faults(file, text)] == [
        ("measures[1].terms", "no_list"),
        ("measures[1].terms[1].maximum_days", "least"),
    ]


def test_a_place_is_told_in_words_of_staff(file: Path) -> None:
    text = WRONG_INSIDE + TWENTY.replace("BVS", "BVX") + TWENTY.replace("days = 20", "days = 0")
    with pytest.raises(OwnFileError) as caught:
        told(file, text)
    lines = [line.strip() for line in own_file_text("termijnen", caught.value).splitlines()]
    days = "typ een geheel getal"
    assert lines[:2] == [
        "termijnen heeft 13 fouten:",
        f"BVS, termijn 1, maximum_days: {days}, zonder aanhalingstekens",
    ]
    assert lines[-5].startswith(
        "BVS, termijn 4: deze termijn geldt op dagen waarop ook termijn 3 geldt; "
    )
    assert lines[-3].startswith("maatregel 2, code: er is geen maatregel BVX; kies uit: BVS, TBS, ")
    assert lines[-2:] == [
        "maatregel 3, code: de code BVS staat er twee keer",
        f"maatregel 3, termijn 1, maximum_days: {days} van minstens 1",
    ]


def test_all_faults_come_at_once(file: Path) -> None:
    text = (
        TWENTY.replace("BVS", "BVX")
        .replace("days = 20", "days = -1")
        .replace(SOURCE, 'source = "?"')
        + f'\n[[measures]]\ncode = "TBS"\nterm = 3\n\n[[measures.terms]]\n{SOURCE}'
        + f'\n[[measures.terms]]\nrequired = ["x"]\nstatuses = ["y"]\n{SOURCE}'
    )
    assert [(one.place, one.kind) for one in faults(file, text)] == [
        ("measures[2].term", "unknown_key"),
        ("measures[1].code", "no_measure"),
        ("measures[1].terms[1].maximum_days", "least"),
        ("measures[1].terms[1].source", "too_short"),
        ("measures[2].terms[2].statuses", "no_status"),
        ("measures[2].terms[2]", "overlap"),
        ("measures[2].terms[2].required", "no_paper"),
    ]
