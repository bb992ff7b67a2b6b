"""Shapes, data types, devices: plain values that never reach the graph."""

import math


class Size(tuple):
    def numel(self):
        return math.prod(self)

    def __getitem__(self, index):
        item = tuple.__getitem__(self, index)
        return Size(item) if isinstance(index, slice) else item

    def __add__(self, other):
        return Size(tuple(self) + tuple(other))

    def __radd__(self, other):
        return Size(tuple(other) + tuple(self))

    def __mul__(self, times):
        return Size(tuple(self) * times)

    def __repr__(self):
        return f"torch.Size({list(self)})"


class dtype:
    def __init__(self, name, code, bits, floating):
        self.name = name
        self.code = code
        self.itemsize = bits // 8
        self.is_floating_point = floating
        self.is_complex = False
        self.is_signed = name not in ("uint8", "bool")

    def __repr__(self):
        return f"torch.{self.name}"

    def __reduce__(self):
        return self.name

    def to_real(self):
        return self


# Numbers as in c10::ScalarType.
DTYPES = {
    name: dtype(name, code, bits, floating)
    for name, code, bits, floating in [
        ("uint8", 0, 8, False),
        ("int8", 1, 8, False),
        ("int16", 2, 16, False),
        ("int32", 3, 32, False),
        ("int64", 4, 64, False),
        ("float16", 5, 16, True),
        ("float32", 6, 32, True),
        ("float64", 7, 64, True),
        ("bool", 11, 8, False),
        ("bfloat16", 15, 16, True),
    ]
}
BY_CODE = {each.code: each for each in DTYPES.values()}
SHORT_NAMES = {
    "float": "float32",
    "double": "float64",
    "half": "float16",
    "long": "int64",
    "int": "int32",
    "short": "int16",
}


class device:
    def __init__(self, type="cpu", index=None):
        if isinstance(type, device):
            type, index = type.type, type.index
        if isinstance(type, int):
            type, index = "cuda", type
        name, _, number = type.partition(":")
        self.type = name
        self.index = int(number) if number else index

    def __eq__(self, other):
        return isinstance(other, device) and (self.type, self.index) == (other.type, other.index)

    def __hash__(self):
        return hash((self.type, self.index))

    def __str__(self):
        return self.type if self.index is None else f"{self.type}:{self.index}"

    def __repr__(self):
        return f"device(type='{self.type}')"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


class memory_format:
    def __init__(self, name, code):
        self.name = name
        self.code = code

    def __repr__(self):
        return f"torch.{self.name}"


class layout:
    code = 0

    def __repr__(self):
        return "torch.strided"


CPU = device("cpu")
STRIDED = layout()
MEMORY_FORMATS = {
    name: memory_format(name, code)
    for code, name in enumerate(
        ["contiguous_format", "preserve_format", "channels_last", "channels_last_3d"]
    )
}


class _Info:
    def __init__(self, type):
        self.dtype = type.name
        self.bits = type.itemsize * 8


class finfo(_Info):
    _LIMITS = {
        "float16": (65504.0, 2.0**-10, 2.0**-14),
        "bfloat16": (float.fromhex("0x1.fep127"), 2.0**-7, 2.0**-126),
        "float32": (float.fromhex("0x1.fffffep127"), 2.0**-23, 2.0**-126),
        "float64": (float.fromhex("0x1.fffffffffffffp1023"), 2.0**-52, 2.0**-1022),
    }

    def __init__(self, type=None):
        type = type or DTYPES["float32"]
        super().__init__(type)
        self.max, self.eps, self.tiny = self._LIMITS[type.name]
        self.min = -self.max
        self.smallest_normal = self.tiny
        self.resolution = 10.0 ** math.floor(math.log10(self.eps) + 1)


class iinfo(_Info):
    def __init__(self, type):
        super().__init__(type)
        self.min = -(2 ** (self.bits - 1)) if type.is_signed else 0
        self.max = 2 ** (self.bits - (1 if type.is_signed else 0)) - 1
