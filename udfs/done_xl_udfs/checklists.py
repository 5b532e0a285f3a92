"""Functions over the two organisation checklists: scores, weak points, answers, obstacles."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice
from typing import Final, NamedTuple

from done_xl.catalogue.load import catalogue
from done_xl.model.rows import StatementRow, YesNoRow
from done_xl.model.tables import table
from done_xl.scoring.checklist import NO, YES, count_answers, score_checklist
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import NO_DATA
from done_xl_udfs import columns
from done_xl_udfs.arguments import is_blank, number_or_none, one_of
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.ranges import Area, Rows, area, grid

_WHAT: Final = {"%": "share", "score": "sum", "aantal": "answered"}
_COUNTS: Final = {YES: 0, NO: 1, "open": 2}
_SCORES_HELP: Final = (
    "De 13 scores van de checklist in volgorde, of de tabel van het blad Checklist 0-6 met haar "
    "koppen. Leeg is niet ingevuld."
)
_ANSWERS_HELP: Final = (
    "De 21 antwoorden JA of NEE in volgorde, of de tabel van het blad Checklist JA-NEE met haar "
    "koppen. Leeg is nog open."
)


def _listed(value: object, name: str, key: str, field: str, most: int) -> Area:
    """The answers of a list of known length, of its whole table or of one line of cells."""
    spec = table(key)
    rows = grid(value)
    if rows and (len(rows[0]) == 1 or len(rows) == 1):
        cells = [row[0] for row in rows] if len(rows[0]) == 1 else list(rows[0])
        header = spec.field(field).column.header
        head = isinstance(cells[0], str) and cells[0].strip().casefold() == header.casefold()
        body: Rows = [[cell] for cell in cells[head:]]
        found = Area(name, 1 + head, body, {field: 0}, {field: header}, spec.sheet)
    else:
        found = area(value, name, spec, (field,))
    if len(found.rows) > most:
        raise CellError(text.TOO_MANY_ANSWERS.format(argument=name, most=most))
    return found


def _own_numbers(found: Area, known: Collection[int]) -> Sequence[int | None]:
    """Which entry of the list each row answers, None for a blank row.

    The column Nr says it, since rows may be sorted; without one the place in the range does.
    CellError for a number that is not in the list, or stands there twice.
    """
    if not found.has("number"):
        return list(islice(known, len(found.rows)))
    numbers = _whole(found, "number", min(known), max(known))
    for place, number in enumerate(numbers):
        if number is None and not all(map(is_blank, found.rows[place])):
            raise CellError(text.NO_ROW_NUMBER.format(place=found.place("number", place)))
        if number is not None and number in numbers[:place]:
            where = found.place("number", place)
            raise CellError(text.TWICE.format(place=where, number=number))
    return numbers


def _whole(found: Area, field: str, lowest: int, highest: int) -> list[int | None]:
    """The whole numbers of a column between two others, None where blank; CellError for others."""
    typed = found.numbers(field)
    for place, number in enumerate(typed):
        if number is not None and (number != int(number) or not lowest <= number <= highest):
            where = found.place(field, place)
            raise CellError(text.NO_SCORE.format(place=where, lowest=lowest, highest=highest))
    return [None if number is None else int(number) for number in typed]


def _statements(value: object, name: str) -> tuple[StatementRow, ...]:
    """The rows of the checklist 0-6, with whole scores from 0 to the highest."""
    known = catalogue().checklist
    found = _listed(value, name, "statements", "score", len(known.statements))
    statements = {statement.number: statement for statement in known.statements}
    scores = _whole(found, "score", 0, known.highest)
    return tuple(
        StatementRow(number, statements[number].theme, statements[number].text, score, None)
        for number, score in zip(_own_numbers(found, statements), scores, strict=True)
        if number is not None
    )


class _Answered(NamedTuple):
    """The rows of the JA/NEE list, and whether the range holds the column of the actions."""

    rows: tuple[YesNoRow, ...]
    actions: bool


def _questions(value: object, name: str) -> _Answered:
    known = catalogue().questions
    found = _listed(value, name, "questions", "answer", len(known))
    questions = {question.number: question.text for question in known}
    answers = columns.capitals(found.texts("answer"))
    for place, answer in enumerate(answers):
        if answer not in (None, YES, NO):
            raise CellError(text.NO_ANSWER.format(place=found.place("answer", place)))
    rows = zip(_own_numbers(found, questions), answers, found.texts("action"), strict=True)
    return _Answered(
        tuple(
            YesNoRow(number, questions[number], answer, action, None, None)
            for number, answer, action in rows
            if number is not None
        ),
        found.has("action"),
    )


@excel_function(
    summary="Berekent de score van de checklist 0-6: de som gedeeld door het hoogst mogelijke van "
    "wat u invulde.",
    arguments=(
        Argument("scores", _SCORES_HELP, "range", _statements),
        Argument(
            "wat",
            'Leeg of "%": het deel van het hoogst mogelijke. "score": de som. "aantal": hoeveel '
            "stellingen ingevuld zijn.",
            "cell",
            one_of(_WHAT),
            optional=True,
        ),
    ),
    example='=DONE_CHECKLIST(tblChecklist[Score];"%")',
)
def DONE_CHECKLIST(scores: Sequence[StatementRow], wat: str | None) -> float | str:
    """The share of the highest score, the sum, or the number answered; blank without answers."""
    found = score_checklist(scores, catalogue().checklist)
    if wat == "answered":
        return found.answered
    if wat == "sum":
        return sum(score for score in found.scores if score is not None)
    return "" if found.share is None else found.share


@excel_function(
    summary="Toont de werkpunten van de checklist 0-6: de stellingen met een lage score.",
    arguments=(
        Argument("scores", _SCORES_HELP, "range", _statements),
        Argument(
            "hoogstens",
            "Tot en met welke score een stelling een werkpunt is. Leeg: 2.",
            "cell",
            number_or_none,
            optional=True,
        ),
    ),
    example="=DONE_WERKPUNTEN(tblChecklist[Score])",
    spills=True,
)
def DONE_WERKPUNTEN(scores: Sequence[StatementRow], hoogstens: float | None) -> Spill:
    """The weak points with number, statement and score, under their headings."""
    known = catalogue().checklist
    if hoogstens is not None:
        known = known.model_copy(update={"weak_at_most": hoogstens})
    by_number = {row.number: row for row in scores}
    found = score_checklist(scores, known)
    if not found.answered:
        return [[NO_DATA]]
    weak = [by_number[number] for number in found.weak]
    rows: Spill = [[row.number, row.statement, row.score or 0] for row in weak]
    return [list(text.WEAK_HEADS), *rows] if rows else [[text.NO_WEAK]]


@excel_function(
    summary="Telt de antwoorden van de checklist JA-NEE: hoe vaak JA, hoe vaak NEE, hoeveel open.",
    arguments=(
        Argument("antwoorden", _ANSWERS_HELP, "range", _questions),
        Argument(
            "wat",
            'Leeg: alle drie onder elkaar. Of één getal: "JA", "NEE" of "open".',
            "cell",
            one_of(_COUNTS),
            optional=True,
        ),
    ),
    example='=DONE_JANEE(tblJaNee[Antwoord];"NEE")',
    spills=True,
)
def DONE_JANEE(antwoorden: _Answered, wat: int | None) -> int | Spill:
    """One count, or all three below each other with their words."""
    found = count_answers(antwoorden.rows, catalogue().questions)
    counts = (found.yes, found.no, found.open)
    if wat is not None:
        return counts[wat]
    return [[word, count] for word, count in zip(_COUNTS, counts, strict=True)]


@excel_function(
    summary="Toont de obstakels van de checklist JA-NEE: elke vraag met het antwoord NEE, en of er "
    "een actie bij staat.",
    arguments=(Argument("antwoorden", _ANSWERS_HELP, "range", _questions),),
    example="=DONE_OBSTAKELS(tblJaNee[#Alles])",
    spills=True,
)
def DONE_OBSTAKELS(antwoorden: _Answered) -> Spill:
    """The questions answered NEE, with a word about their action where the range holds those."""
    texts = {question.number: question.text for question in catalogue().questions}
    found = count_answers(antwoorden.rows, catalogue().questions)
    obstacles = found.obstacles
    if not obstacles:
        return [[text.NO_OBSTACLES if found.yes else NO_DATA]]
    if not antwoorden.actions:
        return [
            list(text.OBSTACLE_HEADS[:2]),
            *([number, texts[number]] for number, _ in obstacles),
        ]
    words = {True: text.WITH_ACTION, False: text.WITHOUT_ACTION}
    return [
        list(text.OBSTACLE_HEADS),
        *([number, texts[number], words[action]] for number, action in obstacles),
    ]
