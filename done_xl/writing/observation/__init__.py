"""The observation workbook to a file."""
