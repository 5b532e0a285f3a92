"""Use cases: new, check, annotate, consolidate, export, demo."""
