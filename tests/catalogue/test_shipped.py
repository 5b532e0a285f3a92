"""What the shipped catalogue holds, against the domain page."""

import re
from collections import Counter

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Measure, Term
from done_xl.model import rows
from done_xl.model.forms import ChecklistForm
from done_xl.model.tables import fields_of, table


def _measure(code: str) -> Measure:
    return next(each for each in catalogue().measures if each.code == code)


def _term(code: str) -> Term:
    return _measure(code).terms[0]


def test_domain_3_sixteen_kpis_and_d6w_which_is_off() -> None:
    kpis = catalogue().kpis
    codes = "ASM VAC SOA SOG TRN DST D2W D6M STG PDP OPL CUR BBK TEL BBP BVO D6W"
    assert " ".join(kpi.code for kpi in kpis) == codes
    assert [kpi.code for kpi in kpis if not kpi.active] == ["D6W"]
    results = " ".join(kpi.code for kpi in kpis if kpi.kind == "resultaat")
    assert results == "SOG DST D2W D6M STG OPL D6W"
    assert [kpi.code for kpi in kpis if kpi.step != 1] == ["CUR"]
    assert [kpi.code for kpi in kpis if kpi.derivation == "none"] == ["SOA", "SOG", "TRN", "CUR"]


def test_the_blank_template_stays_within_the_settings_that_make_it_warn() -> None:
    """Another active KPI or competence asks for a choice: switch one off, or raise the setting."""
    known = catalogue()
    kpis = sum(kpi.active for kpi in known.kpis)
    competences = sum(each.active for each in known.competences)
    assert kpis <= known.settings.most_active_kpis
    assert competences <= known.settings.most_active_competences


def test_domain_3_ratios_carry_the_keys_of_the_json_contract() -> None:
    assert [ratio.code for ratio in catalogue().ratios] == [
        "CUR/DST",
        "SOA/SOG",
        "SOG/DST",
        "VAC/SOA",
        "(TEL+BBP)/STG",
        "STG/DST",
        "PDP/ASM",
        "D2W/due",
        "D6M/due",
    ]


def test_domain_5_checklist_themes_and_statements() -> None:
    checklist = catalogue().checklist
    assert [theme.letter for theme in checklist.themes] == ["A", "B", "C", "D"]
    assert "".join(statement.theme for statement in checklist.statements) == "AAAAABBBBCCDD"
    assert (checklist.highest, checklist.weak_at_most) == (6, 2)


def test_domain_5_open_questions_are_the_headers_of_the_form() -> None:
    headers = tuple(field.column.header for field in fields_of(ChecklistForm)[1:])
    assert catalogue().checklist.open_questions == headers


def test_domain_5_twenty_one_questions_each_with_its_own_words() -> None:
    texts = [question.text for question in catalogue().questions]
    assert len(set(texts)) == 21
    assert all(text.endswith("?") for text in texts)


def test_domain_2_milestones_in_order_with_their_columns_in_kandidaten() -> None:
    milestones = catalogue().steps()
    codes = "referred intake engaged kickoff assessed planned measure placed weeks2 months6"
    assert " ".join(each.code for each in milestones) == codes
    for each in milestones:
        if each.column:
            assert table("candidates").field(each.code).column.header == each.column
    derived = [each.code for each in milestones if not each.column]
    assert derived == ["measure", "placed", "weeks2", "months6"]


def test_domain_8_a_werkervaring_path_has_a_milestone_per_phase_of_its_own() -> None:
    known = catalogue()
    assert known.own_paths == ("werkervaring",)
    assert [(each.label, each.phase, each.measure) for each in known.steps("werkervaring")] == [
        ("Joboriëntering", "IN", "Werkervaring joboriëntering"),
        ("Werkervaring", "DOOR", "Werkervaring werkplek"),
        ("Nazorg", "UIT", "Werkervaring nazorg"),
    ]


def test_domain_6_competences_only_the_core_is_active_and_e2_is_never_shared() -> None:
    competences = catalogue().competences
    assert Counter(each.group for each in competences) == {"Kern": 7, "Bijkomend": 5, "Extra": 7}
    assert {each.code for each in competences if each.active} == {f"K{n}" for n in range(1, 8)}
    assert [each.code for each in competences if not each.shared] == ["E2"]


def test_domain_8_terms_of_the_measures() -> None:
    assert (_term("BVS").maximum_days, _term("TBS").maximum_days) == (14, 21)
    assert (_term("IBO").minimum_days, _term("IBO").maximum_months) == (28, 6)
    assert _term("Gelegenheidswerk").maximum_days == 2
    assert _term("Flexijob").minimum_employment == 80
    assert _term("Module 50+").minimum_group == 5
    assert str(_term("ACTIVA").no_start_from) == "2017-01-01"
    assert str(_term("VOP").no_start_from) == "2023-07-01"
    assert "LDE" not in _term("VOP").statuses


def test_domain_8_werkervaring_is_off_and_informs_only() -> None:
    off = [each for each in catalogue().measures if not each.active]
    assert [each.code.split()[0] for each in off] == ["Werkervaring"] * 3
    assert {term.severity for each in off for term in each.terms} == {"info"}


def test_required_documents_are_fields_of_the_measures_table() -> None:
    known = set(rows.MeasureRow._fields)
    required = {
        name for each in catalogue().measures for term in each.terms for name in term.required
    }
    assert required <= known


def test_the_shipped_catalogue_is_read_once() -> None:
    assert catalogue() is catalogue()


def test_domain_6_every_competence_has_a_definition_indicators_and_questions() -> None:
    known = catalogue()
    indicators = Counter(each.competence for each in known.indicators)
    shape = {
        each.code: (indicators[each.code] in range(3, 6), len(each.questions))
        for each in known.competences
    }
    assert shape == {each.code: (True, 3) for each in known.competences}


def test_domain_6_initiative_covers_the_four_subjects_of_the_source() -> None:
    words = {
        1: "welk werk er nog ligt",
        2: "Begint zelf",
        3: "probleem",
        4: "Meldt dat de taak klaar is",
    }
    texts = {each.number: each.text for each in catalogue().indicators if each.competence == "K3"}
    assert {number: words[number] in text for number, text in texts.items()} == dict.fromkeys(
        words, True
    )


def test_domain_6_no_text_of_an_indicator_is_used_twice() -> None:
    indicators = catalogue().indicators
    texts = [each.text for each in indicators] + [
        line for each in indicators for line in each.levels
    ]
    texts += [question for each in catalogue().competences for question in each.questions]
    twice = [text for text, count in Counter(map(str.casefold, texts)).items() if count > 1]
    assert twice == []


def test_domain_6_indicators_speak_of_behaviour_and_of_nobody_in_particular() -> None:
    """No traits, feelings, health or judgements, and neither he nor she (the words we avoid)."""
    avoided = re.compile(
        r"\b(hij|zij|zijn|haar|hem|voelt|wil|durft|begrijpt|lui|slordig|gemotiveerd|ziek\w*|"
        r"pijn|klacht\w*|medisch\w*|beperking\w*|diagnose|goed|slecht|voldoende|juist)\b",
        re.IGNORECASE,
    )
    lines = [
        (each.competence, each.number, line)
        for each in catalogue().indicators
        for line in (each.text, *each.levels)
    ]
    assert [line for line in lines if avoided.search(line[2])] == []


def test_domain_6_levels_are_one_short_sentence() -> None:
    """A level is read while scoring: 4 to 18 words, one sentence."""
    levels = [level for each in catalogue().indicators for level in each.levels]
    assert [one for one in levels if not 4 <= len(one.split()) <= 18 or ". " in one] == []


def test_domain_6_questions_are_open_and_polite() -> None:
    """Wanneer, wat or hoe, to u: each about one moment that was."""
    questions = [question for each in catalogue().competences for question in each.questions]
    odd = [
        one
        for one in questions
        if not one.endswith("?")
        or not re.match(r"(Wanneer|Wat|Hoe|Welke|Waar|Wie|Op welke)\b", one)
        or not re.search(r"\b(u|uw)\b", one)
    ]
    assert odd == []
