"""Graphs of modules are not made here; what only marks functions for them changes nothing."""

from ._stand_ins import refusing_class
from driver.refusal import refusing


def wrap(fn_or_name):
    return fn_or_name


Graph, GraphModule, Node, Tracer, Proxy, Interpreter = (
    refusing_class(f"torch.fx.{name}") for name in ("Graph", "GraphModule", "Node", "Tracer", "Proxy", "Interpreter")
)
symbolic_trace = refusing("torch.fx.symbolic_trace")
