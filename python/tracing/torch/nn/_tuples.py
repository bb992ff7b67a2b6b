"""One number for all axes, or one for each."""


def ntuple(value, count):
    if isinstance(value, (list, tuple)):
        return tuple(value)
    return (value,) * count


def _ntuple(count, name="parse"):
    def parse(value):
        return ntuple(value, count)

    parse.__name__ = name
    return parse


_single, _pair, _triple, _quadruple = _ntuple(1), _ntuple(2), _ntuple(3), _ntuple(4)
