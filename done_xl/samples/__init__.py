"""Synthetic workbooks: five organisations' stories, random fillings and full ones for the bench."""
