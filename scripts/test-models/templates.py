"""Files of test-models that are written from templates."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "test-models"
TEMPLATES = Path(__file__).resolve().parent / "templates"


def fill_template(template: str, path: Path, folder: Path) -> None:
    """Copies a template; `{{sha256 NAME}}` becomes the hash of that file of the package."""
    text = (TEMPLATES / template).read_text(encoding="utf8")
    while "{{sha256 " in text:
        start = text.index("{{sha256 ")
        end = text.index("}}", start)
        name = text[start + len("{{sha256 ") : end]
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        text = text[:start] + digest + text[end + 2 :]
    path.write_text(text, encoding="utf8", newline="\n")
