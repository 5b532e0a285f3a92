"""Synthetic fillings for the demo, the tests and the bench."""
