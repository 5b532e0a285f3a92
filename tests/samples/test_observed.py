"""The sample assessment: always the same, scored as people do, and without any finding."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Typed
from done_xl.layout.observation import file_name
from done_xl.model.books import SCORES
from done_xl.model.observation import Observation
from done_xl.model.rows import Candidate
from done_xl.reading.book import read_book
from done_xl.samples.observed import DAYS, USUAL, blank_observation, observed_books
from done_xl.samples.observed_facts import SEEN, WORDS
from done_xl.samples.organisations import sample_books
from done_xl.scoring.raters import rater_notes
from done_xl.validation.observation import check_observation
from done_xl.writing.observation.book import write_observation

BOOKS = observed_books()
# 6 candidates x 7 competences x 4 indicators x 2 exercises.
CELLS = 6 * 7 * 4 * 2


@pytest.fixture(scope="module")
def observations(tmp_path_factory: pytest.TempPathFactory) -> tuple[Observation, ...]:
    """The workbooks as the check takes them, after it had nothing to say about them."""
    folder = tmp_path_factory.mktemp("assessment")
    found = []
    for book in BOOKS:
        path = folder / file_name(book.setup)
        write_observation(path, book.setup, book.filling)
        checked = check_observation(read_book(path, path.name), catalogue())
        assert checked.findings == ()
        assert checked.observation is not None
        found.append(checked.observation)
    return tuple(found)


def test_the_same_two_workbooks_every_time() -> None:
    assert observed_books() == BOOKS
    assert [file_name(book.setup) for book in BOOKS] == [
        "SAM_BRUG_2026-05-21_A1.xlsx",
        "SAM_BRUG_2026-05-21_A2.xlsx",
    ]


def test_a_workbook_without_a_finding_has_a_fact_for_every_1_and_4(
    observations: tuple[Observation, ...],
) -> None:
    for one in observations:
        extreme = {(s.candidate, s.competence) for s in one.scores if s.level in (1, 4)}
        assert {(fact.candidate, fact.competence) for fact in one.noted} == extreme
        assert one.closed == date(2026, 5, 22)


def test_scores_are_equal_or_one_apart_with_a_few_more_and_some_blanks(
    observations: tuple[Observation, ...],
) -> None:
    given: defaultdict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for one in observations:
        assert 0.85 * CELLS < len(one.scores) < 0.95 * CELLS
        for score in one.scores:
            cell = (score.exercise, score.candidate, score.competence, str(score.indicator))
            given[cell][score.assessor] = score.level
    both = [levels for levels in given.values() if len(levels) == 2]
    apart = Counter(levels["A2"] - levels["A1"] for levels in both)
    assert set(apart) == {-1, 0, 1, 2}
    assert apart[0] > 0.7 * len(both)
    assert 3 <= apart[2] <= 10
    # A2 is slightly lenient, not so much that the report makes it a point of attention.
    assert 0.1 < sum(step * count for step, count in apart.items()) / len(both) < 0.5
    assert rater_notes(score for one in observations for score in one.scores) == ()


def test_its_candidates_stand_in_the_sample_workbooks_and_were_engaged_by_then() -> None:
    people = {
        (book.setup.code, row.code): row
        for book in sample_books()
        for row in (Candidate(*cells) for cells in book.filling.tables["candidates"])  # type: ignore[arg-type]
    }
    first, last = min(DAYS.values()), max(DAYS.values())
    around = timedelta(days=catalogue().settings.same_assessment_days)
    same = []
    for code in USUAL:
        organisation, _, own = code.rpartition("/")
        row = people[organisation or "BRUG", own]
        assert row.engaged is not None
        assert row.assessed is not None
        assert row.engaged <= first
        assert row.stopped is None
        if first - around <= row.assessed <= last + around:
            same.append(code)
    # K016 and K017 were assessed on 19 March and 9 April: this is their second one.
    assert same == ["K018", "K019", "K020", "GROEN/G045"]


def test_every_example_is_of_an_indicator_and_stands_once() -> None:
    own = {one.code for one in catalogue().competences if one.group == "Kern"}
    indicators = {(i.competence, i.number) for i in catalogue().indicators if i.competence in own}
    assert set(SEEN) <= indicators
    sentences = [
        text.format(**words)
        for pair in SEEN.values()
        for text in pair
        for words in (WORDS["magazijn"],)
    ]
    assert len(set(sentences)) == 2 * len(SEEN)
    assert [text for text in sentences if len(text) > 90 or text[0].isupper() or "{" in text] == []


def test_the_blank_holds_nothing_until_someone_types_into_it(tmp_path: Path) -> None:
    path = tmp_path / "leeg.xlsx"
    blank = blank_observation()
    write_observation(path, blank.setup, blank.filling)
    raw = read_book(path, path.name)
    assert set(raw.forms["observation"].values) == {None}
    assert (BOOKS[0].setup.name, blank.setup.name) == ("BRUG - 2026-05-21 - A1", "")  # the footer
    typed: dict[str, Typed] = {
        "organisation": "VBO",
        "assessment": "2026-03-10",
        "assessor": "A1",
        "a": "K012",
        "b": "WEB/K201",
        "exercise_1": "magazijn",
        "day_1": date(2026, 3, 10),
        "closed": date(2026, 3, 10),
    }
    scores = [SCORES[0].row(a=2, b=3)] * 28
    entries = {**blank.filling.forms["observation"], **typed}
    write_observation(path, blank.setup, Filling({"observation": entries}, {"scores_1": scores}))
    checked = check_observation(read_book(path, path.name), catalogue())
    # The three exercises that Start does not name are not missed.
    assert checked.findings == ()
    assert checked.observation is not None
    found = [(one.candidate, one.level) for one in checked.observation.scores]
    assert found == [("VBO/K012", 2), ("WEB/K201", 3)] * 28
