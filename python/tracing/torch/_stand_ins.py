"""What is named and not there: harmless until it is used, then refused by name."""

import importlib.abc
import importlib.machinery
import sys
import types

from driver.refusal import Refusal, refusing


def missing_name(space, name, known):
    """The answer of a module's `__getattr__`: a stand-in for what torch has, an AttributeError for what it has not."""
    if name not in known:
        raise AttributeError(f"module '{space}' has no attribute '{name}'")
    full = f"{space}.{name}"
    return refusing_class(full) if name[0].isupper() else refusing(full)


def refusing_class(full):
    """A class that can be named, subclassed and asked for; making an object of it is refused."""

    def refused(self, *args, **kwargs):
        raise Refusal(full)

    name = full.rpartition(".")[2]
    return type(name, (), {"__init__": refused, "__module__": full.rpartition(".")[0]})


class StandIn:
    """Anything of a package that is not there."""

    def __init__(self, full, package, why):
        self.__dict__.update(_full=full, _package=package, _why=why)

    def _refuse(self, *args, **kwargs):
        package = f"the Python package {self._package} is not there where models are traced"
        raise Refusal(f"{self._full}: {package}{self._why and f', since {self._why}'}")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return StandIn(f"{self._full}.{name}", self._package, self._why)

    def __mro_entries__(self, bases):
        return (refusing_class(self._full),)

    def __instancecheck__(self, instance):
        return False

    def __subclasscheck__(self, subclass):
        return False

    def __or__(self, other):
        return object

    __ror__ = __or__
    __call__ = __getitem__ = __iter__ = __len__ = __bool__ = __enter__ = __setattr__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __int__ = __float__ = __index__ = __str__ = _refuse

    def __hash__(self):
        return hash(self._full)


class StandInModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__") and name != "__version__":
            raise AttributeError(name)
        full = self.__name__
        top = full.partition(".")[0]
        package, why = REASONS.get(full) or REASONS.get(top) or (top, "")
        return StandIn(f"{full}.{name}", package, why)


# By module: the package that would bring it, and why that is not there.
REASONS = {}


def stand_in_spec(full):
    return importlib.machinery.ModuleSpec(full, StandInFinder(), is_package=True)


class StandInFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked after Python's own finders: parts of torch, and of packages that are stand-ins themselves."""

    def find_spec(self, full, path=None, target=None):
        parent, _, _ = full.rpartition(".")
        top = parent.partition(".")[0]
        # A submodule of another package that is there does not exist in it.
        if top in ("numpy", "torch") or isinstance(sys.modules.get(parent), StandInModule):
            return importlib.machinery.ModuleSpec(full, self, is_package=True)
        return None

    def create_module(self, spec):
        return StandInModule(spec.name)

    def exec_module(self, module):
        module.__path__ = []


def install():
    sys.meta_path.append(StandInFinder())
