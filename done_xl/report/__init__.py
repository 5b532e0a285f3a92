"""A consolidation to the sheets of the project report."""
