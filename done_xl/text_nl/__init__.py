"""Every Dutch sentence that the program says."""
