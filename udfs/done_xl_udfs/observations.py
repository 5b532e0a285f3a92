"""Functions over scores from 1 to 4: proposed levels, a profile, the agreement of assessors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import chain, count
from types import NoneType
from typing import Final, NamedTuple

from done_xl.model.rows.observation import HIGHEST, LOWEST, ScoreRow
from done_xl.model.tables import fields_of
from done_xl.scoring.agreement import Agreement, Counts, agreement_of_counts, counts_by_row
from done_xl.scoring.sam import LEVELS, proposed_level
from done_xl.text_nl import functions as text
from done_xl.text_nl.assessment import WORDS
from done_xl.text_nl.report import DASH, NO_DATA
from done_xl.text_nl.sam import LEVELS as LEVEL_WORDS
from done_xl.validation.meant import meant_number
from done_xl_udfs.arguments import as_number, as_words, error_of, is_blank, one_of, words_or_none
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.ranges import Rows, grid

Profile = Mapping[str, Sequence[int]]
_PLAIN: Final = frozenset({float, NoneType})
_ALLOWED: Final = frozenset({None, *map(float, LEVELS)})
_CHOICES: Final = {word: row for row, word in enumerate(text.AGREEMENT_CHOICES)}
_SCORES_HELP: Final = "De scores van 1 tot 4. Leeg is niet gezien."


def _levels(rows: Rows, name: str, first: int = 1) -> Rows:
    """The levels of each row without its blank cells; CellError for a cell that holds no level.

    `first` is the number of the first row.
    """
    places = (text.ROW.format(row=number, argument=name) for number in count(first))
    return [
        [_level(cell, place) for cell in row if not is_blank(cell)]
        for row, place in zip(rows, places, strict=False)
    ]


def _is_plain(rows: Rows) -> bool:
    """Whether all cells are numbers or blank, as Excel hands them over."""
    return _PLAIN.issuperset(map(type, chain.from_iterable(rows)))


def _whole(cells: Iterable[object]) -> list[int]:
    """The levels among cells that hold levels or nothing, lowest first; KeyError for others."""
    counts = Counter(cells)
    for odd in counts.keys() - _ALLOWED:
        raise KeyError(odd)
    return [one for level in LEVELS for one in [level] * counts[level]]


def _level(value: object, place: str) -> float:
    level = as_number(value, place)
    if level not in _ALLOWED:
        raise CellError(text.NO_SCORE.format(place=place, lowest=LOWEST, highest=HIGHEST))
    return level


def _all_levels(value: object, name: str) -> list[int]:
    """The levels of all cells together."""
    rows = grid(value)
    if _is_plain(rows):
        with suppress(KeyError):
            return _whole(chain.from_iterable(rows))
    return _whole(chain.from_iterable(_levels(rows, name)))


def _units(value: object, name: str) -> Mapping[Counts, int]:
    """How often each level stands in a row; a first row of words is that of the assessors."""
    rows = grid(value)
    headed = len(rows) > 1 and all(map(_may_head, rows[0]))
    body = rows[headed:]
    if _is_plain(body):
        with suppress(KeyError):
            return counts_by_row(body)  # type: ignore[arg-type]  # only numbers and None
    return counts_by_row(_levels(body, name, 1 + headed))  # type: ignore[arg-type]  # only levels


def _may_head(cell: object) -> bool:
    """Whether a cell may stand above scores; a text that means a number is a score itself."""
    if not isinstance(cell, str):
        return cell is None
    return error_of(cell) is None and meant_number(cell.strip()) is None


class _Scored(NamedTuple):
    """A range with a competence and scores in each row, and what stands above its columns."""

    argument: str
    rows: Rows
    head: Sequence[object]


def _scored(value: object, name: str) -> _Scored:
    rows = grid(value)
    headed = len(rows) > 1 and _is_head(rows[0][0])
    return _Scored(name, rows[headed:], rows[0] if headed else ())


def _is_head(cell: object) -> bool:
    header: str = fields_of(ScoreRow)[0].column.header
    return isinstance(cell, str) and cell.strip().casefold() == header.casefold()


def _by_competence(scored: _Scored, letter: str | None) -> Profile:
    """The levels by competence, in the order in which the competences first stand there."""
    columns = _score_columns(scored, letter)
    if columns == list(range(1, len(columns) + 1)):
        rows: Rows = [row[1 : len(columns) + 1] for row in scored.rows]
    else:
        rows = [[row[at] for at in columns] for row in scored.rows]
    if _is_plain(rows):
        with suppress(KeyError):
            return _profile(scored, rows)
    return _profile(scored, _levels(rows, scored.argument, 1 + bool(scored.head)))


def _profile(scored: _Scored, scores: Rows) -> Profile:
    """The levels by competence; KeyError for a cell that holds no level."""
    cells: defaultdict[str, list[object]] = defaultdict(list)
    names: dict[object, str] = {}
    first = 1 + bool(scored.head)
    for number, (row, own) in enumerate(zip(scored.rows, scores, strict=True), start=first):
        typed = row[0]
        if typed not in names:
            place = text.ROW.format(row=number, argument=scored.argument)
            if is_blank(typed):
                if any(own):
                    raise CellError(text.NO_COMPETENCE.format(place=place))
                continue
            names[typed] = as_words(typed, place)
        cells[names[typed]] += own
    return {name: _whole(own) for name, own in cells.items()}


def _score_columns(scored: _Scored, letter: str | None) -> Sequence[int]:
    """The columns that hold scores: all but the first and those of the texts of a proef."""
    others = range(1, len(scored.rows[0]) if scored.rows else 1)
    if letter is None:
        texts = {field.column.header for field in fields_of(ScoreRow) if field.column.prefilled}
        return [at for at in others if not scored.head or scored.head[at] not in texts]
    found = [at for at in others if scored.head and scored.head[at] == letter.upper()]
    if not found:
        raise CellError(text.NO_LETTER.format(argument=scored.argument, letter=letter))
    return found


@excel_function(
    summary="Stelt een niveau voor: de middelste van alle scores samen (bij twee middelste de "
    "laagste). Minder dan 3 scores: te weinig waarnemingen.",
    arguments=(Argument("scores", _SCORES_HELP, "range", _all_levels),),
    example="=DONE_SAM_NIVEAU('Proef 1'!D6:D9)",
)
def DONE_SAM_NIVEAU(scores: Sequence[int]) -> int | str:
    """The proposed level, or the words that there are too few scores."""
    level = proposed_level(scores)
    return text.FEW_SCORES if level is None else level


@excel_function(
    summary="Maakt een profiel: voor elke competentie het voorgestelde niveau, met het aantal "
    "scores, het laagste en het hoogste.",
    arguments=(
        Argument(
            "waarnemingen",
            "In de eerste kolom de competentie, in de kolommen ernaast de scores van 1 tot 4. Een "
            "competentie mag in meer rijen staan. De tabel van een proef met haar koppen mag ook.",
            "range",
            _scored,
        ),
        Argument(
            "kandidaat",
            "De letter van de kandidaat, als u de tabel van een proef koos. Leeg: alle kolommen.",
            "cell",
            words_or_none,
            optional=True,
        ),
    ),
    example='=DONE_SAM_PROFIEL(tblProef1[#Alles];"A")',
    spills=True,
)
def DONE_SAM_PROFIEL(waarnemingen: _Scored, kandidaat: str | None) -> Spill:
    """A row per competence with its proposed level in a number and a word, under headings."""
    found = _by_competence(waarnemingen, kandidaat)
    return [list(text.PROFILE_HEADS), *map(_profile_row, found.items())] if found else [[NO_DATA]]


def _profile_row(one: tuple[str, Sequence[int]]) -> list[object]:
    competence, levels = one
    level = proposed_level(levels)
    number, word = ("", text.FEW_SCORES) if level is None else (level, LEVEL_WORDS[level - 1])
    lowest, highest = (min(levels), max(levels)) if levels else ("", "")
    return [competence, number, word, len(levels), lowest, highest]


@excel_function(
    summary="Vergelijkt assessoren die dezelfde cellen scoorden: hoe vaak ze precies gelijk zijn, "
    "Krippendorffs alfa, en in woorden goed, matig, zwak of te weinig gegevens.",
    arguments=(
        Argument(
            "scores",
            "Elke kolom is een assessor, elke rij een cel die ze samen scoorden. Leeg is niet "
            "gezien.",
            "range",
            _units,
        ),
        Argument(
            "wat",
            f"Leeg: alles onder elkaar. Of één waarde: {text.either(text.AGREEMENT_CHOICES)}.",
            "cell",
            one_of(_CHOICES),
            optional=True,
        ),
    ),
    example='=DONE_OVEREENSTEMMING(B2:D40;"woord")',
    spills=True,
)
def DONE_OVEREENSTEMMING(scores: Mapping[Counts, int], wat: int | None) -> str | float | Spill:
    """One figure of the agreement, or all of them below each other with their labels."""
    figures = _figures(agreement_of_counts(scores))
    if wat is not None:
        return figures[wat]
    return [[label, figure] for label, figure in zip(text.AGREEMENT_LABELS, figures, strict=True)]


def _figures(found: Agreement) -> tuple[str | float, ...]:
    """Word, exact share, share within one level, alpha, number of cells."""
    shares = (found.exact, found.within_one, found.alpha)
    shown = (DASH if share is None else share for share in shares)
    return (WORDS[found.word], *shown, found.pairs)
