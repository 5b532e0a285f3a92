"""Tests of adding up workbooks and folders."""
