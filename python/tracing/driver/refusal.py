"""Why a model is not run here. Not an Exception, so that no `except Exception` of a model hides it."""


class Refusal(BaseException):
    """Something that is not there in this Python, or has no meaning while nothing is computed."""


class OperatorError(RuntimeError):
    """An operator that fails for its arguments, as it would in torch."""


def refuse(what):
    raise Refusal(what)


def refusing(what):
    """A function that can be passed around and refuses when it is called."""

    def refused(*args, **kwargs):
        raise Refusal(what)

    refused.__name__ = refused.__qualname__ = what.rpartition(".")[2]
    return refused
