"""What a Cellpose network might give: flows and the probability of cells of seeded random objects."""

import numpy as np
from cellpose.dynamics import compute_masks, masks_to_flows_gpu, masks_to_flows_gpu_3d
from cellpose.utils import fill_holes_and_remove_small_masks
from fastremap import renumber
from scipy.ndimage import distance_transform_edt, gaussian_filter
from star_images import ellipses


def cell_output(rng, labels, noise, dtype):
    """(channels, *space): flows, five times unit vectors, and a number above 0 where a cell is."""
    labels = renumber(labels.astype("int64"))[0]
    if labels.max() == 0:
        flows = np.zeros((labels.ndim, *labels.shape))
    elif labels.ndim == 2:
        flows = masks_to_flows_gpu(labels)[0]
    else:
        flows = masks_to_flows_gpu_3d(labels)
    flows = 5 * flows + 5 * noise * gaussian_filter(rng.normal(size=flows.shape), [0] + [1.5] * labels.ndim) * 3
    depth = distance_transform_edt(labels > 0) - 1.5 * (labels == 0)
    cells = depth + noise * 3 * rng.normal(size=depth.shape)
    return np.round(np.concatenate([flows, cells[None]]) * 64 + 1 / 3).astype("float32").astype(dtype) / np.asarray(64, dtype)


def volume_labels(array, kwargs):
    """What Cellpose itself makes of a volume: bioimageio.core lets three channels through only."""
    labels = []
    for *flows, cells in array:
        masks = compute_masks(
            np.stack(flows),
            cells,
            cellprob_threshold=kwargs["cellprob_threshold"],
            flow_threshold=kwargs["flow_threshold"],
            do_3D=True,
        )
        masks = fill_holes_and_remove_small_masks(masks, min_size=kwargs.get("min_size", 15))
        labels.append(masks[None].astype(kwargs.get("output_dtype", "uint16")))
    return np.stack(labels)


def random_cells(rng, dimensions=2):
    """A random case: array, axes, kwargs."""
    shape = tuple(int(rng.integers(8, 64 if dimensions == 2 else 20)) for _ in range(dimensions))
    noise = float(rng.choice([0, 0.1, 0.3, 1]))
    dtype = str(rng.choice(["float16", "float32", "float32", "float64"]))
    labels = ellipses(rng, shape, int(rng.integers(0, 16)), float(rng.choice([3, 5, 8, 14])))
    batches = int(rng.choice([1, 1, 2]))
    array = np.stack([cell_output(rng, labels, noise, dtype) for _ in range(batches)])
    kwargs = {
        "cellprob_threshold": round(float(rng.choice([0, -0.7, 0.4, rng.uniform(-3, 3)])), 2),
        "flow_threshold": round(float(rng.choice([0, 0.4, 0.4, rng.uniform(0, 1)])), 2),
        "do_3D": dimensions == 3 or bool(rng.random() < 0.1),
    }
    if rng.random() < 0.6:
        kwargs["min_size"] = int(rng.choice([0, 1, 15, 40]))
    if rng.random() < 0.3:
        kwargs["output_dtype"] = "uint32"
    return array, ["batch", "channel", "z", "y", "x"][: 2] + ["z", "y", "x"][3 - dimensions :], kwargs
