"""The candidate that someone asks for, and whose rows of a range are meant."""

from __future__ import annotations

import re
from typing import Final

from done_xl.model.shapes import SHAPES
from done_xl.text_nl import functions as text
from done_xl_udfs.arguments import words_or_none
from done_xl_udfs.binding import CellError
from done_xl_udfs.columns import capitals
from done_xl_udfs.ranges import Area

_FIELD: Final = "candidate"
# K012, or VBO/K012 where the rows of more than one organisation stand together.
_CODE: Final = re.compile(SHAPES["slot"])


def candidate_or_none(value: object, name: str) -> str | None:
    """The code of one candidate in capitals, None for a blank cell; CellError for other words."""
    typed = words_or_none(value, name)
    if typed is None:
        return None
    code = typed.upper()
    if not _CODE.fullmatch(code):
        raise CellError(text.NO_CANDIDATE.format(place=name))
    return code


def own_candidate(asked: str | None, found: Area) -> str | None:
    """The code by which a range knows the candidate that someone asks for, None for everyone.

    K012 and VBO/K012 are the same person where one of both is all that the range holds. CellError
    where the range does not tell whose its rows are, or where more organisations have a K012.
    """
    if asked is None:
        return None
    if found.rows and not found.has(_FIELD):
        raise CellError(
            text.NO_COLUMN.format(
                argument=found.argument, header=found.headers[_FIELD], table=found.sheet
            )
        )
    codes = capitals(found.texts(_FIELD))
    different = {code for code in codes if code}
    wrong = {code for code in different if not _CODE.fullmatch(code)}
    if wrong:
        number = next(number for number, code in enumerate(codes) if code in wrong)
        raise CellError(text.NO_CANDIDATE.format(place=found.place(_FIELD, number)))
    if asked in different:
        return asked
    organisation, _, own = asked.rpartition("/")
    same = [
        code for code in different if code == own or (not organisation and code.endswith(f"/{own}"))
    ]
    if len(same) > 1:
        raise CellError(text.MORE_CANDIDATES.format(candidate=asked, argument=found.argument))
    return same[0] if same else asked
