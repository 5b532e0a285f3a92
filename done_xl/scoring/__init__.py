"""Pure arithmetic: the rules of the domain as functions of rows and numbers."""
