"""The sheets of an assessment report (workbooks page 3)."""
