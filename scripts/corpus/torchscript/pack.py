"""Packs the archives of a folder into one file for the tests: python3 pack.py FOLDER TARGET.zip [PATTERN]."""

import re
import sys
import zipfile
from pathlib import Path

folder, target = Path(sys.argv[1]), Path(sys.argv[2])
pattern = re.compile(sys.argv[3] if len(sys.argv) > 3 else "")
target.parent.mkdir(parents=True, exist_ok=True)
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
    for path in sorted(folder.iterdir()):
        if pattern.search(path.name):
            # A fixed date, so that the same archives give the same file.
            packed.writestr(zipfile.ZipInfo(path.name), path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
print(f"{target}: {target.stat().st_size} bytes")
