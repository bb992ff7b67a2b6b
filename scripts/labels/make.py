"""Writes __tests__/processing/label-fixtures: what the reference implementation makes of outputs of StarDist and
Cellpose networks (synthetic and seeded).

python3 -m venv VENV && VENV/bin/pip install bioimageio.core==0.11.0 'pydantic<2.15' stardist==0.9.2 cellpose==4.2.1.1
OMP_NUM_THREADS=1 VENV/bin/python -W ignore scripts/labels/make.py
"""

from pathlib import Path

import numpy as np
from cell_flows import cell_output, random_cells, volume_labels
from reference import Cases
from star_images import ellipses, star_output

FIRST = ["batch", "channel", "y", "x"]
VOLUME = ["batch", "channel", "z", "y", "x"]
LAST = ["batch", "y", "x", "channel"]
FOLDER = Path(__file__).parents[2] / "__tests__" / "processing" / "label-fixtures"
cases = Cases(FOLDER)


def star(name, labels, rays=8, grid=None, noise=0.05, dtype="float32", axes=None, batches=1, **kwargs):
    rng = np.random.default_rng(len(cases.cases))
    grid = grid or (1,) * labels.ndim
    order = FIRST if labels.ndim == 2 else VOLUME
    output = (labels, rays, grid, noise, dtype, kwargs.get("anisotropy"))
    images = np.stack([star_output(rng, *output) for _ in range(batches)])
    images = images.transpose([order.index(axis) for axis in axes or order])
    given = {"prob_threshold": 0.3, "nms_threshold": 0.4, "n_rays": rays, "grid": grid, "b": 2, **kwargs}
    step = {"id": "stardist_postprocessing", "kwargs": given}
    # In a volume without objects the reference fails an assertion of its own, about the type of the empty map.
    empty = np.zeros((1, 1, *labels.shape), "int32") if labels.ndim == 3 and given["prob_threshold"] > 0.99 else None
    cases.add(f"stardist {labels.ndim}-D: {name}", images, axes or order, step, empty)


rng = np.random.default_rng(1)
many = ellipses(rng, (48, 52), 14, 6)
few = ellipses(rng, (30, 26), 4, 6)
one = ellipses(rng, (24, 30), 1, 7)
touching = np.zeros((24, 32), np.uint16)
touching[4:20, 4:16], touching[4:20, 16:28] = 1, 2
star("many objects", many, rays=16)
star("one object", one)
star("two that touch", touching, rays=32)
star("nothing above the threshold", one, prob_threshold=0.999)
star("a network that is unsure", few, noise=0.6, prob_threshold=0.1)
star("channels last", few, axes=LAST)
star("x before y, batch last", few, axes=["x", "channel", "y", "batch"], batches=2)
star("steps of 2", many, grid=(2, 2))
star("steps of 1 and 4", many, grid=(1, 4), b=0)
star("no border", few, b=0)
star("a negative border", few, b=-1)
star("a border of its own on each side", few, b=((1, 9), (0, 12)))
star("all is border", few, b=20)
star("nothing is suppressed", one, nms_threshold=1, prob_threshold=0.9)
star("all that meet are suppressed", few, nms_threshold=0)
star("half precision", few, dtype="float16")
star("double precision", few, dtype="float64")
star("three rays", few, rays=3)
star("as many rays as networks have", few, rays=32, noise=0.2)


def cells(name, labels, noise=0.1, dtype="float32", axes=FIRST, batches=1, **kwargs):
    rng = np.random.default_rng(len(cases.cases))
    images = np.stack([cell_output(rng, labels, noise, dtype) for _ in range(batches)])
    given = {"cellprob_threshold": 0.0, "flow_threshold": 0.4, "do_3D": labels.ndim == 3, **kwargs}
    expected = volume_labels(images, given) if labels.ndim == 3 else None
    kind = f"cellpose {labels.ndim}-D"
    cases.add(f"{kind}: {name}", images, axes, {"id": "cellpose_flow_dynamics", "kwargs": given}, expected)


cells("many objects", many)
cells("one object", one)
cells("two that touch", touching)
cells("no cell", one, cellprob_threshold=99.0)
cells("cells without a seed", one * 0, noise=1, cellprob_threshold=-1.0)
cells("flows that are unsure", many, noise=0.6)
cells("flows that do not fit are kept", many, noise=0.6, flow_threshold=0.0)
cells("a strict threshold of flows", many, noise=0.3, flow_threshold=0.05)
cells("no flow is looked at where do_3D says so", many, noise=0.6, do_3D=True)
cells("small objects too", many, noise=0.3, min_size=0)
cells("large objects only", many, min_size=80)
cells("other thresholds", few, cellprob_threshold=1.5, flow_threshold=0.8, output_dtype="uint32")
cells("two images", few, batches=2, noise=0.4)
cells("half precision", few, dtype="float16")
cells("double precision", few, dtype="float64")
ring = np.zeros((32, 32), np.uint16)
ring[4:28, 4:28], ring[10:22, 10:22] = 1, 0
cells("holes are filled", ring, noise=0.02, flow_threshold=0.0)
cells("one that fills the image", np.ones((20, 20), np.uint16))
balls = ellipses(rng, (12, 18, 20), 5, 5)
cells("several objects", balls, axes=VOLUME)
cells("flows that are unsure", balls, axes=VOLUME, noise=0.5, min_size=0)
cells("half precision", balls, axes=VOLUME, dtype="float16")

AS_IT_IS = {"b": 0, "anisotropy": (1, 1, 1)}
star("several objects", balls, rays=16, **AS_IT_IS)
star("as many rays as networks have, flat elements", balls, rays=32, b=1, anisotropy=(2, 1, 1), noise=0.2, prob_threshold=0.5)
star("a network that is unsure", balls, noise=0.6, prob_threshold=0.5, nms_threshold=0.2, **AS_IT_IS)
star("steps of 1, 2 and 2", balls, grid=(1, 2, 2), **AS_IT_IS)
star("a label for what overlaps", balls, nms_threshold=0.9, prob_threshold=0.6, overlap_label=999, **AS_IT_IS)
star("overlaps are ground", balls, nms_threshold=0.9, prob_threshold=0.6, overlap_label=0, **AS_IT_IS)
star("a border of its own on each side", balls, b=((1, 2), (0, 5), (3, 0)), anisotropy=(1.5, 1, 0.8))
star("channels last, half precision", balls, dtype="float16", axes=["batch", "z", "y", "x", "channel"], **AS_IT_IS)
star("nothing above the threshold", balls, prob_threshold=0.999, **AS_IT_IS)

# Random ones that tell 200 steps from fewer, and seeds of 11 pixels from larger ones.
for number in (20, 36):
    array, axes, kwargs = random_cells(np.random.default_rng([1, number]))
    step = {"id": "cellpose_flow_dynamics", "kwargs": kwargs}
    cases.add(f"cellpose 2-D: random case {number}", array, axes, step)

cases.close()
print(len(cases.cases), "cases")
