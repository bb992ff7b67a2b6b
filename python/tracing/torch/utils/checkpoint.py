"""Recomputation saves memory while training; here the function is just called."""


def checkpoint(function, *args, use_reentrant=None, context_fn=None, preserve_rng_state=True, **kwargs):
    for name in ("determinism_check", "debug", "early_stop"):
        kwargs.pop(name, None)
    return function(*args, **kwargs)


def checkpoint_sequential(functions, segments, input, use_reentrant=None, **kwargs):
    for function in functions.children() if hasattr(functions, "children") else functions:
        input = function(input)
    return input
