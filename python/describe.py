"""Tells what is installed in folders of packages, without running anything that was installed there.

    python -I -S describe.py FOLDER...

Prints one JSON object: `packages` (distribution: version), `modules` (what can be imported: its distribution) and
`stdlib` (modules of Python itself).
"""

import json
import re
import sys
from importlib import metadata

SUFFIXES = (".py", ".so", ".pyd")


def normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def modules_of(distribution):
    for path in distribution.files or ():
        first = path.parts[0]
        if len(path.parts) > 1:
            if first.isidentifier():
                yield first
        elif first.endswith(SUFFIXES):
            yield first.split(".")[0]


def main(folders):
    packages, modules = {}, {}
    for distribution in metadata.distributions(path=folders):
        name = normalized(distribution.metadata["Name"] or "")
        if not name:
            continue
        packages[name] = distribution.version
        for module in modules_of(distribution):
            modules.setdefault(module, name)
    stdlib = sorted(sys.stdlib_module_names)
    print(json.dumps({"packages": packages, "modules": modules, "stdlib": stdlib}))


main(sys.argv[1:])
