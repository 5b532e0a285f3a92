"""What the project knows before anyone types: data files and their frozen types."""
