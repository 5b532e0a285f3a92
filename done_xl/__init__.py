"""done_xl: workbooks, check and project report for paths from the social to the regular economy."""

__version__ = "0.1.0"
