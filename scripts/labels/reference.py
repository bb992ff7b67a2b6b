"""What bioimageio.core makes of a tensor with one postprocessing step, and a folder of such cases."""

import gzip
import json
from pathlib import Path

import numpy as np
from bioimageio.core import Sample, Tensor, proc_ops
from bioimageio.spec.model import v0_5
from pydantic import TypeAdapter

DESCR = TypeAdapter(v0_5.PostprocessingDescr)
proc_ops.get_member_id = lambda descr: "raw"


def reference(array, axes, step):
    """The result with the axes in the order of the input; the reference orders them itself."""
    sample = Sample(members={"raw": Tensor.from_numpy(array.copy(), dims=axes)}, stat={}, id="sample")
    proc_ops.get_proc(DESCR.validate_python(step), None)(sample)
    result = sample.members["raw"]
    return result.transpose(axes).to_numpy()


class Cases:
    """A folder with `cases.json`, and compressed .npy files."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in [*self.folder.glob("*.npy.gz"), *self.folder.glob("cases.json")]:
            old.unlink()
        self.cases = []

    def add(self, name, array, axes, step, expected=None):
        number = f"{len(self.cases):03d}"
        try:
            result = reference(array, axes, step) if expected is None else expected
            self.save(f"{number}-expected", result)
            outcome = {"expected": f"{number}-expected"}
        except Exception as error:  # a case that the reference refuses is one too
            outcome = {"refused": f"{type(error).__name__}: {error}"[:120]}
        self.save(f"{number}-input", array)
        self.cases.append({"name": name, "input": f"{number}-input", "axes": axes, "step": step, **outcome})

    def save(self, name, array):
        path = self.folder / f"{name}.npy.gz"
        with path.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as compressed:
            np.save(compressed, np.ascontiguousarray(array))

    def close(self):
        lines = ",\n".join(json.dumps(case) for case in self.cases)
        (self.folder / "cases.json").write_text(f"[\n{lines}\n]\n")
