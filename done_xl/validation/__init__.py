"""Raw tables to a checked submission and its findings."""

from done_xl.validation.book import CheckedBook, check_book
from done_xl.validation.cells import Verdict, check_cell
from done_xl.validation.known import Known, known

__all__ = ["CheckedBook", "Known", "Verdict", "check_book", "check_cell", "known"]
