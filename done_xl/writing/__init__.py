"""A workbook of the layout to a file."""
