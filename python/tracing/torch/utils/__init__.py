from . import checkpoint, data, model_zoo  # noqa: F401
