"""What is due in a file or a folder of workbooks: each organisation once, the others named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.copies import age_key
from done_xl.consolidation.folder import period_last
from done_xl.consolidation.listing import is_lock
from done_xl.consolidation.merge import merge_all
from done_xl.consolidation.result import Consolidation, Excluded, OrganisationResult
from done_xl.consolidation.settle import settle
from done_xl.consolidation.task import Job, Stages, take_file, take_lock
from done_xl.model.findings import Place
from done_xl.model.raw import FileFacts, RawBook
from done_xl.model.submission import Submission
from done_xl.model.tables import table
from done_xl.reading.book import read_book
from done_xl.scoring.due import DueItem, due_items
from done_xl.text_nl import agenda as text
from done_xl.text_nl.folder import HANDED_IN
from done_xl.text_nl.shown import day_text
from done_xl.validation.book import CheckedBook, check_book

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """Something to do, with its organisation and the cell where it stands.

    `item` has lost its detail. `about` is the code that it is about, blank where there is none;
    `outside` is `what` in words that may stand in a calendar. `number` counts, from 1, the items of
    a workbook that look the same.
    """

    organisation: str
    reference: date
    place: Place
    item: DueItem
    about: str
    outside: str
    number: int = 1

    @property
    def late(self) -> bool:
        """Whether it should have been done before the reference date."""
        return self.item.is_late(self.reference)


@dataclass(frozen=True, slots=True)
class DueBook:
    """A workbook that counts, and what is due in it as of `reference`.

    `own` says that its form gives that date. `rows` are left out because of an error, `errors` are
    all that its check found.
    """

    facts: FileFacts
    organisation: str
    reference: date
    own: bool
    items: tuple[PlacedItem, ...]
    coaches: tuple[str, ...]
    rows: int = 0
    errors: int = 0


@dataclass(frozen=True, slots=True)
class FoundDue:
    """The workbooks that count; those that cannot, and those that another one stands for."""

    books: tuple[DueBook, ...]
    excluded: tuple[Excluded, ...]
    passed_over: tuple[Excluded, ...]


def due_in(
    folder: Path,
    names: Sequence[str],
    catalogue: Catalogue,
    *,
    today: date,
    reference: date | None = None,
    progress: Progress | None = None,
) -> FoundDue:
    """What is due in the files `names` under `folder`, read one by one; raises nothing.

    A workbook is looked at on `reference`, else on its form's Peildatum, else today. Of one
    organisation the workbook of the latest period that has begun counts: what was still open in an
    older one was carried over to it. Assessors' files have nothing due and are not named.
    """
    found: dict[str, DueBook] = {}

    def check(raw: RawBook, known: Catalogue, day: date, _: date) -> CheckedBook:
        book = check_book(raw, known, today=day, reference=reference)
        if book.submission is not None:
            found[raw.facts.path] = _due_book(raw, book.submission, known, reference, day)
        return book

    day = reference or today
    stages = Stages(read_book, check, period_last)
    job = Job(folder, catalogue, stages, today, day, sending=False)
    merged, sent = _without_sent(merge_all([job.nothing(), *_taken(job, names, progress)]))
    settled = settle(merged)
    kept, others = _of_this_period(settled.results, day)
    passed = [*sent, *others, *(one for one in settled.passed_over if _is_book(one))]
    return FoundDue(
        tuple(_counted(found[result.facts.path], result) for result in kept),
        tuple(one for one in settled.excluded if one.facts.kind not in HANDED_IN),
        tuple(sorted(passed, key=lambda one: one.facts.path)),
    )


def _taken(job: Job, names: Sequence[str], progress: Progress | None) -> Iterator[Consolidation]:
    """Every file by itself, one after the other."""
    for done, name in enumerate(names, 1):
        yield take_lock(job, name) if is_lock(name) else take_file(job, name)
        if progress is not None:
            progress(done, len(names))


def _is_book(one: Excluded) -> bool:
    return one.facts.kind == "organisation"


def _counted(book: DueBook, result: OrganisationResult) -> DueBook:
    errors = sum(finding.severity == "error" for finding in result.findings)
    return replace(book, rows=sum(count.left_out for count in result.tables), errors=errors)


def _without_sent(found: Consolidation) -> tuple[Consolidation, list[Excluded]]:
    """Without the verzendversies beside their full workbook, which knows more of what is due."""
    full = {_same(one): one for one in reversed(found.results) if not one.facts.exported}
    kept, out = [], []
    for result in found.results:
        other = full.get(_same(result)) if result.facts.exported else None
        if other is None:
            kept.append(result)
        else:
            why = text.FULL_ONE.format(other=other.facts.path)
            out.append(Excluded(result.facts, why, ()))
    return replace(found, results=tuple(kept)), out


def _same(result: OrganisationResult) -> object:
    own = result.organisation
    return own.code.upper(), own.period, age_key(result)


def _of_this_period(
    results: Sequence[OrganisationResult], day: date
) -> tuple[list[OrganisationResult], list[Excluded]]:
    """Of each organisation the workbook of the latest period that has begun; the others named."""
    groups: defaultdict[str, list[OrganisationResult]] = defaultdict(list)
    for result in results:
        groups[result.organisation.code.upper()].append(result)
    kept, out = [], []
    for group in groups.values():
        ordered = sorted(group, key=lambda one: one.organisation.period.first)
        begun = [one for one in ordered if one.organisation.period.first <= day]
        chosen = begun[-1] if begun else ordered[0]
        kept.append(chosen)
        out += [_not_now(one, chosen) for one in ordered if one is not chosen]
    return kept, out


def _not_now(one: OrganisationResult, chosen: OrganisationResult) -> Excluded:
    own = one.organisation
    if own.period.first > chosen.organisation.period.first:
        why = text.NOT_BEGUN.format(first=day_text(own.period.first))
    else:
        why = text.OLDER.format(code=own.code, other=chosen.facts.path)
    return Excluded(one.facts, why, ())


def _due_book(
    raw: RawBook,
    submission: Submission,
    catalogue: Catalogue,
    given: date | None,
    today: date,
) -> DueBook:
    own = submission.organisation.reference
    reference = given or own or today
    items = [
        _placed(raw, submission, catalogue, item, reference)
        for item in due_items(submission, catalogue, reference)
    ]
    return DueBook(
        facts=raw.facts,
        organisation=submission.organisation.code,
        reference=reference,
        own=given is None and own is not None and own != today,
        items=tuple(_numbered(items)),
        coaches=tuple(row.name for row in submission.coaches),
    )


def _placed(
    raw: RawBook, submission: Submission, catalogue: Catalogue, item: DueItem, reference: date
) -> PlacedItem:
    found = raw.tables[item.table]
    cell = found.cell(item.sheet_line, table(item.table).field(item.field).index)
    about, outside = _about(submission, catalogue, item)
    return PlacedItem(
        organisation=submission.organisation.code,
        reference=reference,
        place=Place(raw.facts.path, found.sheet, cell),
        item=replace(item, detail=""),
        about=about,
        outside=outside,
    )


def _about(submission: Submission, catalogue: Catalogue, item: DueItem) -> tuple[str, str]:
    """What an item is about, and its words for outside the organisation (domain 10).

    A measure tells of a status or an age, by its name and by its papers; other words for such ones
    only would tell the same. A competence that stays inside tells what someone can do.
    """
    if item.table == "measures":
        return submission.measures.rows[item.line].measure, _measure_words(item)
    if item.table == "talks":
        code = submission.talks.rows[item.line].competence
        inside = any(one.code == code and not one.shared for one in catalogue.competences)
        return code, item.what.replace(code, text.A_COMPETENCE) if inside else item.what
    return "", item.what


def _measure_words(item: DueItem) -> str:
    """What is to be done for a measure, the same for all of them."""
    if item.kind == "papers":
        return text.MEASURE_PAPERS
    return text.MEASURE_END if item.field == "end" else text.MEASURE_EVALUATION


def _numbered(items: Sequence[PlacedItem]) -> Iterator[PlacedItem]:
    """The items with a number where several look the same, whatever the order of the rows."""
    count: Counter[object] = Counter()
    numbers: dict[int, int] = {}
    for index, one in sorted(enumerate(items), key=lambda pair: pair[1].item.coach):
        key = (one.item.kind, one.item.candidate, one.item.day, one.item.table, one.about)
        count[key] += 1
        numbers[index] = count[key]
    return (replace(one, number=numbers[index]) for index, one in enumerate(items))
