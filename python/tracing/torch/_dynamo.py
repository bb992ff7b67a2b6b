"""Nothing is compiled here; what only marks functions for it changes nothing."""

from .compiler import allow_in_graph, disable, is_compiling, reset  # noqa: F401


def graph_break(msg=""):
    pass


def is_dynamo_supported():
    return False


class config:
    """Takes settings; nothing reads them."""

    suppress_errors = False
    cache_size_limit = 8
