"""`tensor[...]`: slices and whole numbers become views, tensors and lists the operator `index`."""

from driver.refusal import refuse

from ._operators import aten


def index_of(given):
    return list(given) if isinstance(given, tuple) else [given]


def _is_tensor(item):
    return hasattr(item, "_handle_of")


def _is_mask(item):
    return _is_tensor(item) and item.dtype.name in ("bool", "uint8")


def _axes_taken(item):
    if item is None or item is Ellipsis or isinstance(item, bool):
        return 0
    return item.dim() if _is_mask(item) else 1


def _fill_ellipsis(tensor, index):
    taken = sum(map(_axes_taken, index))
    if taken > tensor.dim():
        raise IndexError(f"too many indices for tensor of dimension {tensor.dim()}")
    for at, item in enumerate(index):
        if item is Ellipsis:
            return index[:at] + [slice(None)] * (tensor.dim() - taken) + index[at + 1 :]
    return index


def _bound(value):
    return None if value is None else int(value)


def _views(tensor, index):
    """Applies what gives views; returns the view and, by its axes, what is left to be picked by tensors."""
    axis = 0
    picks = []
    for item in _fill_ellipsis(tensor, index):
        if item is None:
            tensor = aten("unsqueeze", tensor, axis)
            picks.append(None)
            axis += 1
        elif isinstance(item, bool):
            refuse("A tensor indexed by True or False")
        elif isinstance(item, slice):
            if (item.start, item.stop, item.step) != (None, None, None):
                step = 1 if item.step is None else int(item.step)
                bounds = (_bound(item.start), _bound(item.stop))
                tensor = aten("slice", tensor, axis, *bounds, step)
            picks.append(None)
            axis += 1
        elif _is_tensor(item) and (item.dim() > 0 or _is_mask(item)):
            picks.append(item)
            axis += item.dim() if _is_mask(item) else 1
        elif isinstance(item, (list, tuple, range)):
            picks.append(aten("tensor", list(item)))
            axis += picks[-1].dim() if _is_mask(picks[-1]) else 1
        elif hasattr(item, "__index__"):
            place = item.__index__()
            size = tensor.shape[axis]
            if not -size <= place < size:
                raise IndexError(
                    f"index {place} is out of bounds for dimension {axis} with size {size}"
                )
            tensor = aten("select", tensor, axis, place)
        else:
            raise TypeError(f"a tensor can't be indexed by a value of type {type(item).__name__}")
    while picks and picks[-1] is None:
        picks.pop()
    return tensor, picks


def read_index(tensor, index):
    view, picks = _views(tensor, index)
    if picks:
        return aten("index", view, picks)
    return view._alias() if view is tensor else view


def write_index(tensor, index, value):
    view, picks = _views(tensor, index)
    if not _is_tensor(value):
        value = aten("tensor", value, dtype=tensor.dtype)
    if picks:
        aten("index_put_", view, picks, value)
    else:
        aten("copy_", view, value)
