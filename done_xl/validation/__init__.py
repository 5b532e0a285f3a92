"""Raw tables to a checked submission and its findings."""
