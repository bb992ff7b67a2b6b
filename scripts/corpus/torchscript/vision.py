"""torchvision with its operators written in plain Python: its own library does not load beside a CPU build of torch."""

import torch

_LIBRARY = torch.library.Library("torchvision", "FRAGMENT")
_SCHEMAS = [
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "roi_align(Tensor input, Tensor rois, float spatial_scale, SymInt pooled_height, SymInt pooled_width, "
    "int sampling_ratio, bool aligned) -> Tensor",
    "roi_pool(Tensor input, Tensor rois, float spatial_scale, SymInt pooled_height, SymInt pooled_width)"
    " -> (Tensor, Tensor)",
    "ps_roi_align(Tensor input, Tensor rois, float spatial_scale, SymInt pooled_height, SymInt pooled_width,"
    " int sampling_ratio) -> (Tensor, Tensor)",
    "ps_roi_pool(Tensor input, Tensor rois, float spatial_scale, SymInt pooled_height, SymInt pooled_width)"
    " -> (Tensor, Tensor)",
    "deform_conv2d(Tensor input, Tensor weight, Tensor offset, Tensor mask, Tensor bias, SymInt stride_h,"
    " SymInt stride_w, SymInt pad_h, SymInt pad_w, SymInt dilation_h, SymInt dilation_w, SymInt groups,"
    " SymInt offset_groups, bool use_mask) -> Tensor",
    "box_iou_rotated(Tensor boxes1, Tensor boxes2) -> Tensor",
    "nms_rotated(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "_cuda_version() -> int",
    "_roi_align_backward(Tensor grad, Tensor rois, float spatial_scale, SymInt pooled_height, SymInt pooled_width, SymInt batch_size, SymInt channels, SymInt height, SymInt width, int sampling_ratio, bool aligned) -> Tensor",
    "_roi_pool_backward(Tensor grad, Tensor rois, Tensor argmax, float spatial_scale, SymInt pooled_height, SymInt pooled_width, SymInt batch_size, SymInt channels, SymInt height, SymInt width) -> Tensor",
    "_ps_roi_align_backward(Tensor grad, Tensor rois, Tensor channel_mapping, float spatial_scale, SymInt pooled_height, SymInt pooled_width, int sampling_ratio, SymInt batch_size, SymInt channels, SymInt height, SymInt width) -> Tensor",
    "_ps_roi_pool_backward(Tensor grad, Tensor rois, Tensor channel_mapping, float spatial_scale, SymInt pooled_height, SymInt pooled_width, SymInt batch_size, SymInt channels, SymInt height, SymInt width) -> Tensor",
    "_deform_conv2d_backward(Tensor grad, Tensor input, Tensor weight, Tensor offset, Tensor mask, Tensor bias, SymInt stride_h, SymInt stride_w, SymInt pad_h, SymInt pad_w, SymInt dilation_h, SymInt dilation_w, SymInt groups, SymInt offset_groups, bool use_mask) -> (Tensor, Tensor, Tensor, Tensor, Tensor)",
]


def _iou(box: torch.Tensor, others: torch.Tensor) -> torch.Tensor:
    low = torch.maximum(box[:2], others[:, :2])
    high = torch.minimum(box[2:], others[:, 2:])
    common = (high - low).clamp(min=0).prod(1)
    areas = (others[:, 2:] - others[:, :2]).prod(1)
    return common / ((box[2:] - box[:2]).prod() + areas - common)


def _nms(dets: torch.Tensor, scores: torch.Tensor, iou_threshold: float) -> torch.Tensor:
    order = scores.sort(descending=True, stable=True)[1]
    kept = []
    while order.numel():
        best = order[0]
        kept.append(best)
        rest = order[1:]
        order = rest[~(_iou(dets[best], dets[rest]).double() > iou_threshold)]
    return torch.stack(kept) if kept else torch.zeros(0, dtype=torch.long)


def _bilinear(plane: torch.Tensor, y: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """The values of a plane [C, H, W] at all pairs of y [A] and x [B], as [C, A, B]; 0 far outside."""
    height, width = plane.shape[1:]
    inside = ((y >= -1.0) & (y <= height))[:, None] & ((x >= -1.0) & (x <= width))
    y, x = y.clamp(min=0.0), x.clamp(min=0.0)
    y0, x0 = y.long().clamp(max=height - 1), x.long().clamp(max=width - 1)
    y1, x1 = (y0 + 1).clamp(max=height - 1), (x0 + 1).clamp(max=width - 1)
    fy = torch.where(y0 == height - 1, 0.0, y - y0).to(plane.dtype)[:, None]
    fx = torch.where(x0 == width - 1, 0.0, x - x0).to(plane.dtype)
    top = plane[:, y0][:, :, x0] * (1 - fx) + plane[:, y0][:, :, x1] * fx
    bottom = plane[:, y1][:, :, x0] * (1 - fx) + plane[:, y1][:, :, x1] * fx
    return (top * (1 - fy) + bottom * fy) * inside


def _roi_align(input, rois, spatial_scale, pooled_height, pooled_width, sampling_ratio, aligned):
    import math

    out = input.new_zeros(rois.shape[0], input.shape[1], pooled_height, pooled_width)
    shift = 0.5 if aligned else 0.0
    for k, roi in enumerate(rois.tolist()):
        x1, y1, x2, y2 = (v * spatial_scale - shift for v in roi[1:])
        width, height = x2 - x1, y2 - y1
        if not aligned:
            width, height = max(width, 1.0), max(height, 1.0)
        bh, bw = height / pooled_height, width / pooled_width
        gh = sampling_ratio if sampling_ratio > 0 else math.ceil(height / pooled_height)
        gw = sampling_ratio if sampling_ratio > 0 else math.ceil(width / pooled_width)
        if gh < 1 or gw < 1:
            continue
        y = y1 + (torch.arange(pooled_height * gh, dtype=torch.float64) + 0.5) * bh / gh
        x = x1 + (torch.arange(pooled_width * gw, dtype=torch.float64) + 0.5) * bw / gw
        values = _bilinear(input[int(roi[0])], y, x)
        out[k] = values.reshape(-1, pooled_height, gh, pooled_width, gw).mean((2, 4))
    return out


def _define() -> None:
    for schema in _SCHEMAS:
        _LIBRARY.define(schema)
    _LIBRARY.impl("nms", _nms, "CPU")
    _LIBRARY.impl("roi_align", _roi_align, "CPU")
    _LIBRARY.impl("_cuda_version", lambda: -1, "CompositeImplicitAutograd")


_define()

import torchvision  # noqa: E402, F401
import torchvision.extension  # noqa: E402


def _has_ops() -> bool:
    return True


torchvision.extension._has_ops = _has_ops
