"""What a StarDist network might give: probabilities and distances along rays of seeded random objects."""

import numpy as np
from scipy.ndimage import distance_transform_edt
from stardist import Rays_GoldenSpiral
from stardist.geometry import star_dist, star_dist3D


def ellipses(rng, shape, count, radius):
    """A label map of ellipses (ellipsoids) that may touch and reach over the border."""
    labels = np.zeros(shape, np.uint16)
    grid = np.indices(shape).astype(float)
    for label in range(1, count + 1):
        centre = [rng.uniform(0, size) for size in shape]
        radii = [radius * rng.uniform(0.6, 1.4) for _ in shape]
        inside = sum(((g - c) / r) ** 2 for g, c, r in zip(grid, centre, radii)) < 1
        labels[inside & (labels == 0)] = label
    return labels


def star_output(rng, labels, rays, grid, noise, dtype, anisotropy=None):
    """(channels, *space) at the steps of the grid; noise moves distances and probabilities."""
    steps = tuple(slice(None, None, step) for step in grid)
    if labels.ndim == 2:
        distances = star_dist(labels, rays)[steps]
    else:
        distances = star_dist3D(labels, Rays_GoldenSpiral(rays, anisotropy=anisotropy), mode="cpp")[steps]
    depth = distance_transform_edt(labels > 0)
    probability = (depth / max(depth.max(), 1))[steps]
    probability = probability * (1 - 0.3 * noise) + 0.3 * noise * rng.random(probability.shape)
    probability = distinct(rng, probability, dtype)
    distances = distances * (1 + noise * rng.uniform(-1, 1, distances.shape)) + 0.5
    # Few bits, which compress well.
    distances = np.round(distances * 64) / 64 + 1 / 256
    stacked = np.concatenate([probability[None], np.moveaxis(distances, -1, 0)])
    return stacked.astype(dtype)


def distinct(rng, probability, dtype):
    """No two alike, since the order of equal ones is not defined: ranks become numbers of the type."""
    order = np.argsort(probability.ravel() + 1e-6 * rng.random(probability.size))
    result = np.empty(probability.size)
    if dtype == "float16":
        below_one = np.arange(0x2000, 0x3C00, dtype="uint16").view("float16")
        result[order] = below_one[-probability.size :]
    else:
        result[order] = 0.9 * np.sort(probability.ravel()) + 0.1 * np.arange(probability.size) / probability.size
    return result.reshape(probability.shape)


def random_star(rng, dimensions=2):
    """A random case: array, axes, kwargs."""
    shape = tuple(int(rng.integers(12, 49 if dimensions == 2 else 20)) for _ in range(dimensions))
    rays = int(rng.choice([3, 4, 8, 11, 16, 32] if dimensions == 2 else [5, 6, 8, 16, 32]))
    grid = tuple(int(rng.choice([1, 1, 2, 4] if dimensions == 2 else [1, 1, 2])) for _ in shape)
    noise = float(rng.choice([0, 0.05, 0.2, 0.6, 0.9], p=[0.2, 0.3, 0.3, 0.15, 0.05]))
    dtype = str(rng.choice(["float16", "float32", "float32", "float64"]))
    labels = ellipses(rng, shape, int(rng.integers(0, 16)), float(rng.choice([2, 4, 7, 12])))
    batches = int(rng.choice([1, 1, 2]))
    anisotropy = [(1, 1, 1), (2, 1, 1), (1.5, 1, 0.8)][int(rng.integers(0, 3))]
    array = np.stack([star_output(rng, labels, rays, grid, noise, dtype, anisotropy) for _ in range(batches)])
    if dimensions == 3:
        array[:, 1:] = np.maximum(array[:, 1:], 0.01)
    axes = ["batch", "channel", "z", "y", "x"][:2] + ["z", "y", "x"][3 - dimensions :]
    order = rng.permutation(len(axes)) if rng.random() < 0.5 else np.arange(len(axes))
    sides = ((1, 2), (0, 3), (2, 0))[:dimensions]
    border = [0, 1, 2, sides, 0, 40, -1][int(rng.integers(0, 7 if dimensions == 2 else 2))]
    kwargs = {
        "prob_threshold": round(float(rng.uniform(0.1, 0.8) if dimensions == 2 else rng.uniform(0.4, 0.9)), 2),
        "nms_threshold": round(float(rng.uniform(0, 1)), 2),
        "n_rays": rays,
        "grid": grid,
        "b": border,
    }
    if dimensions == 3:
        kwargs["anisotropy"] = anisotropy
        if rng.random() < 0.3:
            kwargs["overlap_label"] = int(rng.choice([0, 3, 999]))
    return array.transpose(order), [axes[i] for i in order], kwargs
