"""The reference implementation's own loop over descriptions: reads and validates each file named in a list."""

import sys
from pathlib import Path

from bioimageio.spec import ValidationContext, validate_format
from bioimageio.spec._internal.io_utils import read_yaml

context = ValidationContext(perform_io_checks=False, log_warnings=False)
invalid = 0
for name in Path(sys.argv[1]).read_text().splitlines():
    try:
        invalid += validate_format(read_yaml(Path(name)), context=context).status == "failed"
    except Exception:
        invalid += 1
print(invalid)
