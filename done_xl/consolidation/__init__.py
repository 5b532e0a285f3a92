"""Many submissions to one consolidation."""
