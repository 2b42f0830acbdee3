"""Reads question and passage together: does it answer, and which words do."""
