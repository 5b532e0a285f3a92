"""Marking the faulty cells in a copy of a workbook, with everything else as it was."""

from done_xl.writing.annotate.marking import AnnotateResult, annotate

__all__ = ["AnnotateResult", "annotate"]
