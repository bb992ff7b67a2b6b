"""Asks the reference implementation about descriptions: one JSON line {"id", "text"} in, one verdict line out."""

import io
import json
import sys

from loguru import logger

logger.remove()

from bioimageio.spec import ValidationContext, validate_format  # noqa: E402
from bioimageio.spec._internal.io_utils import _sanitize_bioimageio_yaml  # noqa: E402
from ruyaml import YAML  # noqa: E402


def walk(location, data):
    """The part of a location that is a path in the description: names of union branches are left out."""
    path = []
    for step in location:
        if isinstance(data, dict) and step in data:
            path.append(step)
            data = data[step]
        elif isinstance(data, (list, tuple)) and isinstance(step, int) and step < len(data):
            path.append(step)
            data = data[step]
    return path


def judge(text):
    try:
        # The reference keeps one reader, which some texts break for all later ones.
        content = _sanitize_bioimageio_yaml(YAML(typ="safe").load(io.StringIO(text)))
    except BaseException as error:
        return {"valid": False, "stage": "yaml", "message": f"{type(error).__name__}: {error}"[:300]}
    try:
        context = ValidationContext(perform_io_checks=False, log_warnings=False)
        summary = validate_format(content, context=context)
    except BaseException as error:
        return {"valid": False, "stage": "raised", "message": f"{type(error).__name__}: {error}"[:300]}
    errors = [error for detail in summary.details for error in detail.errors]
    warnings = [
        {"path": [str(step) for step in warning.loc], "severity": warning.severity, "message": str(warning.msg)[:160]}
        for detail in summary.details
        for warning in detail.warnings
    ]
    verdict = {
        "valid": summary.status != "failed",
        "stage": "format",
        "warnings": warnings,
        "completeness": summary.metadata_completeness,
    }
    if errors:
        # A pristine reading: validation changes what it is given.
        pristine = YAML(typ="safe").load(io.StringIO(text))
        verdict["path"] = [str(step) for step in walk(errors[0].loc, pristine)]
        verdict["location"] = [str(step) for step in errors[0].loc]
        verdict["message"] = errors[0].msg[:300]
    return verdict


for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps({"id": case["id"], **judge(case["text"])}), flush=True)
