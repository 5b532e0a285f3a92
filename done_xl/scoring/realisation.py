"""A total against its target and its zero measurement (domain 3, KPI rekenblad)."""

from __future__ import annotations


def share_of_target(total: float, target: float | None) -> float | None:
    """The share of the target that was reached; None without a target above zero."""
    return total / target if target is not None and target > 0 else None


def change(total: float, baseline: float | None) -> float | None:
    """How much the total lies above the zero measurement (below it: negative); None without one."""
    return None if baseline is None else total - baseline
