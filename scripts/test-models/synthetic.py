"""Synthetic fluorescence microscopy: nuclei with texture, blur, shading and camera noise, and the truth they were drawn from."""

import numpy as np


def smooth(image: np.ndarray, passes: int) -> np.ndarray:
    """Blurs along every axis with the kernel 1-2-1, `passes` times, mirrored at the border."""
    for _ in range(passes):
        for axis in range(image.ndim):
            padded = np.pad(image, [(1, 1) if a == axis else (0, 0) for a in range(image.ndim)], mode="symmetric")
            left, right = (np.take(padded, range(start, start + image.shape[axis]), axis) for start in (0, 2))
            image = (left + 2 * image + right) / 4
    return image


def draw_nuclei(rng: np.random.Generator, shape: tuple[int, ...], count: int, radius: tuple[float, float]) -> np.ndarray:
    """A label image of `count` ellipsoids with semi-axes drawn from `radius` (pixels); later ones stay behind earlier ones."""
    labels = np.zeros(shape, np.int32)
    grid = np.stack(np.meshgrid(*(np.arange(size) for size in shape), indexing="ij"), -1).astype(np.float64)
    for label in range(1, count + 1):
        centre = rng.uniform(0, shape)
        axes = rng.uniform(*radius, len(shape))
        rotation, _ = np.linalg.qr(rng.normal(size=(len(shape), len(shape))))
        offset = (grid - centre) @ rotation / axes
        inside = (offset**2).sum(-1) < 1
        labels[inside & (labels == 0)] = label
    return labels


def boundaries(labels: np.ndarray) -> np.ndarray:
    """True at pixels of a nucleus that touch another nucleus or the background."""
    edge = np.zeros(labels.shape, bool)
    for axis in range(labels.ndim):
        for shift in (1, -1):
            neighbour = np.roll(labels, shift, axis)
            edge |= neighbour != labels
    return edge & (labels > 0)


def photograph(rng: np.random.Generator, labels: np.ndarray, brightness: tuple[float, float]) -> np.ndarray:
    """What a camera would see of the nuclei, in grey levels 0 to 255 (uint8)."""
    level = np.concatenate([[0], rng.uniform(*brightness, labels.max())])
    image = level[labels] * (0.75 + 0.5 * normalised(smooth(rng.normal(size=labels.shape), 6)))
    shading = normalised(smooth(rng.normal(size=labels.shape), 60))
    image = smooth(image, 3) + 12 + 22 * shading
    return np.clip(rng.poisson(np.maximum(image, 0)) + rng.normal(0, 2, labels.shape), 0, 255).astype(np.uint8)


def membrane(rng: np.random.Generator, labels: np.ndarray) -> np.ndarray:
    """A second stain that lights up the nuclei's borders (uint8)."""
    image = 150 * smooth(boundaries(labels).astype(np.float64), 2) + 10
    return np.clip(rng.poisson(image) + rng.normal(0, 2, labels.shape), 0, 255).astype(np.uint8)


def normalised(image: np.ndarray) -> np.ndarray:
    """Scaled to 0..1."""
    return (image - image.min()) / (np.ptp(image) + 1e-9)
