"""How far assessors agree: shares and Krippendorff's alpha for ordinal data (domain 6).

Everything is read from one table of coincidences, so that the shares and alpha weigh alike: a cell
that m assessors scored brings m(m - 1) ordered pairs, each with the weight 1 / (m - 1). It counts
for m scores: a cell of three assessors one and a half times as much as a cell of two.

The method is that of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). It is
written out here since no library fits (looked at in 2026): `krippendorff` is GPL-3; `simpledorff`
(last release 2020) and `nltk` have no ordinal metric; irrCAC's ordinal weights do not look at how
often a level was given; `krippendorff-aleph-alpha` needs Python 3.13; `krippendorffs-alpha` is
empty. `evalica` (Apache-2.0, kept) would bring numpy, pandas and scipy to every installation for
these lines: the tests compare with it instead.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from math import lcm
from operator import mul
from typing import Literal

from done_xl.model.observation import Score
from done_xl.scoring.sam import LEVELS, by_cell

AgreementWord = Literal["good", "moderate", "weak", "few"]
Table = Mapping[tuple[int, int], Fraction]
Margins = Mapping[int, Fraction]
Counts = tuple[int, ...]  # how often each level stands in one unit, lowest first
Metric = Callable[[Margins, int, int], Fraction]

FEWEST_UNITS = 10
GOOD, MODERATE = 0.8, 0.667


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far assessors agree on the cells that at least two of them scored.

    `pairs` is the number of those cells; `exact` and `within_one` are shares from 0 to 1, None
    without such a cell. `alpha` is None under 10 cells (then the word is "few"), and where all
    assessors gave one and the same level everywhere: nothing varies, so that agreement and chance
    cannot be told apart; the word is then "good", as everyone does agree.
    """

    pairs: int
    exact: float | None
    within_one: float | None
    alpha: float | None
    word: AgreementWord


def agreement(scores: Iterable[Score]) -> Agreement:
    """The agreement over all scores, pooled; ValueError as `sam.by_cell`."""
    return agreement_of([level for _, level in given] for given in by_cell(scores).values())


def agreement_by_competence(scores: Iterable[Score]) -> tuple[tuple[str, Agreement], ...]:
    """The agreement per competence that has a score, in order of code, each on its own scores."""
    units: defaultdict[str, list[list[int]]] = defaultdict(list)
    for cell, given in by_cell(scores).items():
        units[cell.competence].append([level for _, level in given])
    return tuple((competence, agreement_of(units[competence])) for competence in sorted(units))


def agreement_of(units: Iterable[Sequence[int]]) -> Agreement:
    """The agreement over units: the levels that one cell got, whoever gave them."""
    return agreement_of_counts(Counter(tuple(map(unit.count, LEVELS)) for unit in units))


def agreement_of_counts(alike: Mapping[Counts, int]) -> Agreement:
    """The agreement over units given as how often each level stands in them, and how many do so."""
    table = _coincidences(alike, LEVELS)
    pairs = sum(times for counts, times in alike.items() if sum(counts) > 1)
    if not pairs:
        return Agreement(0, None, None, None, "few")
    exact, within_one = _share(table, 0), _share(table, 1)
    if pairs < FEWEST_UNITS:
        return Agreement(pairs, exact, within_one, None, "few")
    value = alpha(table)
    return Agreement(pairs, exact, within_one, value, word_of(value))


def counts_by_row(rows: Sequence[Sequence[float | None]]) -> Mapping[Counts, int]:
    """How often each level stands in a row of cells, None for a blank one, and in how many rows.

    Raises KeyError for a cell that holds no level.
    """
    base = max(map(len, rows), default=0) + 1
    # One number a row holds the counts of all levels, as the digits of a date hold its parts.
    worth = [base**place for place in range(len(LEVELS))]
    weights: dict[float | None, int] = {None: 0, **dict(zip(LEVELS, worth, strict=True))}
    sums = Counter([sum(map(weights.__getitem__, row)) for row in rows])
    return {tuple(number // one % base for one in worth): sums[number] for number in sums}


def word_of(value: float | None) -> AgreementWord:
    """The word for an alpha over enough cells: good from 0.8 on, moderate from 0.667 on."""
    if value is None or value >= GOOD:
        return "good"
    return "moderate" if value >= MODERATE else "weak"


def _share(table: Table, most: int) -> float:
    """The share of the pairs whose levels differ by at most `most`."""
    near = sum((n for (one, other), n in table.items() if abs(one - other) <= most), Fraction())
    return float(near / sum(table.values()))


def coincidences(units: Iterable[Sequence[int]]) -> dict[tuple[int, int], Fraction]:
    """How often two levels stand together in a unit, in both orders; units of one level drop out.

    The numbers are exact, so that the order of units and assessors cannot change them.
    """
    known = list(units)
    levels = sorted(set(chain.from_iterable(known)))
    return _coincidences(Counter(tuple(map(unit.count, levels)) for unit in known), levels)


def _coincidences(
    alike: Mapping[Counts, int], levels: Sequence[int]
) -> dict[tuple[int, int], Fraction]:
    by_size: defaultdict[int, list[tuple[Counts, int]]] = defaultdict(list)
    for counts, times in alike.items():
        if sum(counts) > 1:
            by_size[sum(counts)].append((counts, times))
    # Whole numbers over one denominator add up much faster than fractions, and as exactly.
    whole = lcm(*(size - 1 for size in by_size))
    table: defaultdict[tuple[int, int], int] = defaultdict(int)
    for size, found in by_size.items():
        for key, pairs in _pairs(levels, found):
            table[key] += pairs * (whole // (size - 1))
    return {key: Fraction(pairs, whole) for key, pairs in table.items()}


def _pairs(
    levels: Sequence[int], found: Sequence[tuple[Counts, int]]
) -> Iterator[tuple[tuple[int, int], int]]:
    """The ordered pairs of levels in units, given as counts of each level and how many units."""
    columns = list(zip(*(counts for counts, _ in found), strict=True))
    times = [number for _, number in found]
    for at, (one, column) in enumerate(zip(levels, columns, strict=True)):
        weighted = list(map(mul, column, times))
        if same := sum(map(mul, weighted, column)) - sum(weighted):
            yield (one, one), same
        for other, beside in zip(levels[at + 1 :], columns[at + 1 :], strict=True):
            if pairs := sum(map(mul, weighted, beside)):
                yield (one, other), pairs
                yield (other, one), pairs


def ordinal(margins: Margins, low: int, high: int) -> Fraction:
    """The squared number of scores from one level to another, those two counted for half."""
    between = sum((n for level, n in margins.items() if low <= level <= high), Fraction())
    return (between - (margins[low] + margins[high]) / 2) ** 2


def alpha(table: Table, metric: Metric = ordinal) -> float | None:
    """Krippendorff's alpha of a table of coincidences; None where the levels do not vary.

    `metric` gives the squared difference between a level and a higher one.
    """
    margins: defaultdict[int, Fraction] = defaultdict(Fraction)
    for (level, _), n in table.items():
        margins[level] += n
    observed = expected = Fraction()
    for low in margins:
        for high in margins:
            if low < high:
                difference = metric(margins, low, high)
                observed += table.get((low, high), Fraction()) * difference
                expected += margins[low] * margins[high] * difference
    if not expected:
        return None
    return float(1 - (sum(margins.values()) - 1) * observed / expected)
