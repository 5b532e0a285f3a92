"""A file to raw tables with exact cells."""
