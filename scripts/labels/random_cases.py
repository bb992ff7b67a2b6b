"""Random cases for check.mjs: random_cases.py FOLDER SEED COUNT [stardist-2d] [stardist-3d] [cellpose-2d] [cellpose-3d]"""

import sys

import numpy as np
from cell_flows import random_cells, volume_labels
from reference import Cases
from star_images import random_star

KINDS = {
    "stardist-2d": ("stardist_postprocessing", lambda rng: random_star(rng, 2)),
    "stardist-3d": ("stardist_postprocessing", lambda rng: random_star(rng, 3)),
    "cellpose-2d": ("cellpose_flow_dynamics", lambda rng: random_cells(rng, 2)),
    "cellpose-3d": ("cellpose_flow_dynamics", lambda rng: random_cells(rng, 3)),
}

folder, seed, count, *kinds = sys.argv[1:]
cases = Cases(folder)
for kind in kinds or KINDS:
    operation, make = KINDS[kind]
    for number in range(int(count)):
        array, axes, kwargs = make(np.random.default_rng([int(seed), number]))
        expected = volume_labels(array, kwargs) if kind == "cellpose-3d" else None
        cases.add(f"{kind} {number}", array, axes, {"id": operation, "kwargs": kwargs}, expected)
cases.close()
print(len(cases.cases), "cases,", sum("refused" in case for case in cases.cases), "refused")
