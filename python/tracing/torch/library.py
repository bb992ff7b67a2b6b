"""Operators that packages define themselves: those in Python are called as they are."""


def _kept(*args, **kwargs):
    """A decorator that leaves a function as it is."""
    return lambda function: function


impl = impl_abstract = register_fake = register_kernel = register_autograd = custom_op = _kept


def define(*args, **kwargs):
    return lambda function: function


class Library:
    def __init__(self, *args, **kwargs):
        pass

    def define(self, *args, **kwargs):
        pass

    def impl(self, *args, **kwargs):
        pass
