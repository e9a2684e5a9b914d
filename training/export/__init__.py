"""Checkpoint → a model folder: one weights file, the graphs that share it, manifest and hub files."""
