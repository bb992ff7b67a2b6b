"""Packages that architectures import: the host is asked for the Python files of their wheels."""

import importlib.abc
import importlib.machinery
import importlib.metadata
import sys
from pathlib import Path

from torch._stand_ins import REASONS, stand_in_spec

from .bridge import ask

# What may be imported where nobody can be asked: what the ready environment of the Python worker has.
# Whether anything else is there when a model is used is not known, so that its import is an ImportError.
READY = {"einops", "ml_collections", "monai", "numpy", "safetensors", "timm", "torchvision", "yaml"}

COMPILED = "it is compiled"


class Named(importlib.metadata.Distribution):
    """A package of which only the name and the version are known."""

    def __init__(self, answer):
        self.text = f"Metadata-Version: 2.1\nName: {answer['name']}\nVersion: {answer['version']}\n"

    def read_text(self, filename):
        return self.text if filename == "METADATA" else None

    def locate_file(self, path):
        return Path("/nowhere") / path


class PackageFinder(importlib.abc.MetaPathFinder):
    """Asked last, so that no package comes before Python's own modules, torch, or this program's."""

    def __init__(self):
        self.answers = {}
        self.compiled = {}

    def find_spec(self, full, path=None, target=None):
        top, _, rest = full.partition(".")
        if rest:
            return self._compiled_spec(full)
        answer = self._answer(top)
        kind = answer["kind"]
        if kind == "wheel":
            return importlib.machinery.PathFinder.find_spec(full, [answer["folder"]])
        if kind == "stand-in" or kind == "unasked" and top in READY:
            REASONS[top] = (answer.get("name", top), answer.get("why", ""), answer.get("version"))
            return stand_in_spec(full)
        return None

    def _answer(self, top):
        if top not in self.answers:
            answer = self.answers[top] = ask(["package", top])
            for module in answer.get("compiled", ()):
                self.compiled[module] = answer["name"]
        return self.answers[top]

    def _compiled_spec(self, full):
        package = self.compiled.get(full)
        if package is None:
            return None
        REASONS[full] = (package, COMPILED, None)
        return stand_in_spec(full)

    def find_distributions(self, context=importlib.metadata.DistributionFinder.Context()):
        """What packages ask for their own version."""
        name = context.name and importlib.metadata.Prepared(context.name).normalized
        for answer in list(self.answers.values()):
            known = answer.get("version") and importlib.metadata.Prepared(answer["name"]).normalized
            if answer["kind"] == "stand-in" and known and name in (None, known):
                yield Named(answer)
            for folder in Path(answer.get("folder", "/nowhere")).glob("*.dist-info"):
                if name in (None, importlib.metadata.Prepared(folder.name.partition("-")[0]).normalized):
                    yield importlib.metadata.PathDistribution(folder)


def install():
    sys.meta_path.append(PackageFinder())
