"""Workbooks as data: sheets, tables and what is typed into them."""
