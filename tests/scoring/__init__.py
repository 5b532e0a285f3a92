"""Tests of the arithmetic: hand-computed examples and independent slow oracles."""
