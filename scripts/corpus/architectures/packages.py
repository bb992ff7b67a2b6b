"""Networks of published packages: their wheels are fetched from the package index, at these versions and hashes, without what they need."""

import hashlib
import importlib
import subprocess
import sys
import zipfile
from pathlib import Path

import stubs
from package_cases import CASES, LARGE_CASES

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WHEELS = ROOT / "build" / "architectures" / "wheels"

# With hashes, as pip reads them.
REQUIREMENTS = HERE / "requirements.txt"

# What packages import and their networks do not use.
STUBS = (HERE / "stubs.txt").read_text().split()


def fetch(folder):
    """Downloads what is not there; pip verifies the hashes."""
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / "complete"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if mark.exists() and mark.read_text() == wanted:
        return
    platform = ["--platform", "manylinux_2_28_x86_64", "--python-version", "3.11"]
    quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
    command = ["python3", "-m", "pip", "download", *quiet, *platform, "--require-hashes", "-r", str(REQUIREMENTS), "-d", str(folder)]
    subprocess.run(command, check=True)
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / "unpacked")
    mark.write_text(wanted)


def tops(folder):
    """Which wheel brings which module: {module: file of the wheel}."""
    found = {}
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                top = name.split("/")[0]
                if top.endswith((".dist-info", ".data", ".libs")) or not name.endswith(".py"):
                    continue
                found.setdefault(top.removesuffix(".py"), str(wheel))
    return found


def ready():
    """Makes the packages importable here; returns what brings them."""
    fetch(WHEELS)
    sys.path.append(str(WHEELS / "unpacked"))
    sys.path.append(str(HERE.parent / "torchscript"))
    import vision  # noqa: F401 - the operators of torchvision, whose own do not load beside this torch

    return tops(WHEELS), stubs.install(STUBS)


def package_cases(large=False):
    wheels, finder = ready()
    for name, (module, callable_name, kwargs, shapes, *rest) in {**CASES, **(LARGE_CASES if large else {})}.items():
        options = {"import_from": module, "wheels": wheels, "stubs": STUBS, **(rest[0] if rest else {})}
        source = options.pop("source", None)

        def make(module=module, callable_name=callable_name, kwargs=kwargs, source=source):
            if source is not None:
                space = {}
                exec(compile(source, "model.py", "exec"), space)
                return space[callable_name](**kwargs)
            return getattr(importlib.import_module(module), callable_name)(**kwargs)

        yield name, source, callable_name, kwargs, shapes, options, make


if __name__ == "__main__":
    fetch(WHEELS)
