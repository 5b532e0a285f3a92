"""Rules over a whole workbook: each is a function of the view that yields findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from done_xl.model.findings import Finding
from done_xl.validation.view import View

BookRule = Callable[[View], Iterator[Finding]]
BOOK_RULES: Final[tuple[BookRule, ...]] = ()
