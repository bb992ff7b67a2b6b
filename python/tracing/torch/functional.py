import torch as _torch


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_torch, name)
