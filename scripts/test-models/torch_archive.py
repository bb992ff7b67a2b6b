"""TorchScript archives without what torch adds about the machine that wrote them.

    python scripts/test-models/torch_archive.py FILE…    # .pt files, or .zip files of them, rewritten in place
"""

import io
import sys
import zipfile
from pathlib import Path

ALIGNMENT = 64
LOCAL_HEADER = 30
FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def without_debug_files(archive: bytes) -> bytes:
    """The same archive without `*.debug_pkl` (paths of source files); stored members start at multiples of 64 bytes."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(result, "w") as new:
        for member in old.infolist():
            if member.filename.endswith(".debug_pkl"):
                continue
            content = old.read(member)
            if content[:2] == b"PK" and member.filename.endswith(".pt"):
                content = without_debug_files(content)
            copy = zipfile.ZipInfo(member.filename, FIRST_DATE)
            copy.compress_type = member.compress_type
            if copy.compress_type == zipfile.ZIP_STORED:
                start = result.tell() + LOCAL_HEADER + len(member.filename.encode()) + 4
                padding = -start % ALIGNMENT
                copy.extra = b"FB" + padding.to_bytes(2, "little") + b"Z" * padding
            new.writestr(copy, content)
    return result.getvalue()


def strip_file(path: Path) -> None:
    path.write_bytes(without_debug_files(path.read_bytes()))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        strip_file(Path(name))
