"""The computed sheets of the organisation workbook: native formulas that need no Python."""
