"""Nothing is measured."""

from contextlib import ContextDecorator, nullcontext


class record_function(ContextDecorator):
    def __init__(self, name, args=None):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


def profile(*args, **kwargs):
    return nullcontext()
