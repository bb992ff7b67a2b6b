"""Modules that a package imports and its networks do not use: importable, and good for nothing."""

import importlib.abc
import importlib.machinery
import sys
import types


class _Nothing(type):
    """A class that can be named, subclassed, called and looked into."""

    def __getattr__(cls, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return _nothing(name)

    def __getitem__(cls, item):
        return cls

    def __or__(cls, other):
        return cls

    __ror__ = __or__

    def __iter__(cls):
        return iter(())


def _nothing(name):
    def make(cls, *args, **kwargs):
        # As a decorator, it leaves what it decorates as it is.
        if len(args) == 1 and not kwargs and callable(args[0]):
            return args[0]
        return object.__new__(cls)

    def called(self, *args, **kwargs):
        return args[0] if len(args) == 1 and callable(args[0]) else self

    body = {"__new__": make, "__call__": called, "__init__": lambda self, *a, **k: None, "__getattr__": lambda self, key: _private(key)}
    return _Nothing(name, (), body)


def _private(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _nothing(name)


class _Module(types.ModuleType):
    def __getattr__(self, name):
        if name == "__version__":
            return "9.9.9"
        return _private(name)


class StubFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last; keeps the names of what it stood in for."""

    def __init__(self, names):
        self.names, self.used = set(names), set()

    def find_spec(self, full, path=None, target=None):
        top = full.partition(".")[0]
        if top not in self.names:
            return None
        self.used.add(top)
        return importlib.machinery.ModuleSpec(full, self, is_package=True)

    def create_module(self, spec):
        made = _Module(spec.name)
        made.__path__ = []
        return made

    def exec_module(self, module):
        pass


def install(names):
    finder = StubFinder(names)
    sys.meta_path.append(finder)
    return finder
