"""The program as people start it: parse, call the use cases, show."""
