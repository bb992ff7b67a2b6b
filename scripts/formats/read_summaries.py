"""Reads every validation_summary.json below a folder with bioimageio.spec and says what it read."""

import sys
from pathlib import Path

from bioimageio.spec import ValidationSummary

paths = sorted(Path(sys.argv[1]).rglob("validation_summary.json"))
assert paths, "no validation summary was written"
for path in paths:
    summary = ValidationSummary.model_validate_json(path.read_text(encoding="utf-8"))
    assert summary.details, path
    # What others show of it.
    assert summary.format_md(), path
    print(f"{summary.id}: {summary.status}, {len(summary.details)} details, {len(summary.errors)} errors")
