"""The values that the stages hand to each other, and the declaration of every column."""
