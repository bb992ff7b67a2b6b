"""What is named and not there: harmless until it is used, then refused by name."""

import importlib.abc
import importlib.machinery
import pkgutil
import sys
import types

from driver import stage
from driver.refusal import Refusal


def missing_name(space, name, known):
    """The answer of a module's `__getattr__`: a stand-in for what torch has, an AttributeError for what it has not."""
    if name not in known:
        raise AttributeError(f"module '{space}' has no attribute '{name}'")
    full = f"{space}.{name}"
    return refusing_class(full) if name[0].isupper() else StandIn(full, "torch", "")


def refusing_class(full):
    """A class that can be named, subclassed and asked for; making an object of it is refused."""

    def init(self, *args, **kwargs):
        # While files are imported it may be made and put aside.
        if stage.now != "import" or full.startswith(("torch.", "numpy.")):
            raise Refusal(full)

    def new(cls, *args, **kwargs):
        # A mix-in of a class that makes its objects in a way of its own.
        return object.__new__(cls)

    def look(self, name):
        # A module has all that it needs besides, whatever else it is.
        if name.startswith("__") or hasattr(type(self), "load_state_dict"):
            return object.__getattribute__(self, name)
        raise Refusal(full)

    module, _, name = full.rpartition(".")
    of_types = classmethod(lambda cls, item: cls)
    made_below = classmethod(lambda cls, **options: None)
    body = {"__new__": new, "__init__": init, "__getattribute__": look, "__class_getitem__": of_types}
    return type(name, (), {**body, "__init_subclass__": made_below, "__module__": module})


# What of torch and numpy may be called while files are imported: it sets how things are computed, not what.
HARMLESS = (
    *("torch._C.", "torch._inductor.", "torch.backends.", "torch.cuda.", "torch.multiprocessing.", "torch.ops."),
    *("torch.export.", "torch.fx.", "torch.onnx.", "torch.distributed.", "torch.profiler.", "torch.library.", "torch.serialization.", "torch.utils.", "numpy.random."),
)


class StandIn:
    """Anything of a package that is not there."""

    def __init__(self, full, package, why):
        self.__dict__.update(_full=full, _package=package, _why=why)

    def _refuse(self, *args, **kwargs):
        if self._package == "torch":
            raise Refusal(self._full)
        if self._package == "numpy":
            raise Refusal(f"{self._full}: {self._why}")
        package = f"the Python package {self._package} is not there where models are traced"
        raise Refusal(f"{self._full}: {package}{self._why and f', since {self._why}'}")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return StandIn(f"{self._full}.{name}", self._package, self._why)

    def __contains__(self, item):
        if not self._may_be_called():
            self._refuse()
        return False

    def _may_be_called(self):
        """Decorators and settings of a package that is only imported; no model is there yet."""
        return stage.now == "import" and (self._package not in ("torch", "numpy") or self._full.startswith(HARMLESS))

    def __call__(self, *args, **kwargs):
        if not self._may_be_called():
            self._refuse()
        return StandIn(f"{self._full}()", self._package, self._why)

    def __getitem__(self, item):
        return StandIn(f"{self._full}[]", self._package, self._why)

    def __mro_entries__(self, bases):
        return (refusing_class(self._full),)

    def __instancecheck__(self, instance):
        return False

    def __subclasscheck__(self, subclass):
        return False

    def __or__(self, other):
        return object

    __ror__ = __or__
    __iter__ = __len__ = __bool__ = __enter__ = __setattr__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __int__ = __float__ = __index__ = __str__ = _refuse

    def __hash__(self):
        return hash(self._full)


class StandInModule(types.ModuleType):
    def __getattr__(self, name):
        full = self.__name__
        top = full.partition(".")[0]
        package, why, version = REASONS.get(full) or REASONS.get(top) or (top, "", None)
        if name == "__version__" and version is not None:
            return version
        if name.startswith("__") and name != "__version__":
            raise AttributeError(name)
        return StandIn(f"{full}.{name}", package, why)


# By module: the package that would bring it, why that is not there, and its version.
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


def complete():
    """Lets every module of torch answer for what is not in it, and have parts that are not there."""
    for info in pkgutil.walk_packages(sys.modules["torch"].__path__, "torch."):
        importlib.import_module(info.name)
    for full, module in list(sys.modules.items()):
        if full.startswith("torch.") and not isinstance(module, StandInModule):
            vars(module).setdefault("__path__", [])
            vars(module).setdefault("__getattr__", _missing_from(full))


def _missing_from(full):
    def missing(name):
        if name.startswith("__"):
            raise AttributeError(f"module '{full}' has no attribute '{name}'")
        return StandIn(f"{full}.{name}", "torch", "")

    return missing
