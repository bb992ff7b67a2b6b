"""Traces an architecture file: the part of this Python that talks to the host."""
