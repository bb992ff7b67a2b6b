"""Looks at Python source without running it."""

import ast

from .events import Refused, Step
from .limits import peak_memory

NETWORK = {"socket", "urllib", "http", "requests", "aiohttp", "httpx", "ftplib", "smtplib", "websocket", "websockets", "paramiko", "urllib3", "pooch", "gdown"}
PROCESSES = {"subprocess", "multiprocessing", "pty"}
MOST = 200


def run(job, tell):
    Step.begin("inspect")
    tell("engine", engine="ast", **{"import": 0})
    with open(job["source"], "rb") as file:
        text = file.read()
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        raise Refused("syntax-error", message=getattr(error, "msg", error), line=getattr(error, "lineno", 0) or 0) from None
    imports, remarks = [], []
    optional = guarded_nodes(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imports += [imported(each.name, node, 0, optional) for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            imports.append(imported(node.module or "", node, node.level, optional))
        elif isinstance(node, ast.Call):
            remarks += called(node)
    for each in imports:
        first = each["module"].split(".")[0]
        if first in NETWORK and not each["level"]:
            remarks.append({"kind": "network-module", "line": each["line"], "name": first})
        if first in PROCESSES and not each["level"]:
            remarks.append({"kind": "process-module", "line": each["line"], "name": first})
    remarks.sort(key=lambda each: each["line"])
    definitions = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    defines = [node.name for node in tree.body if isinstance(node, definitions)]
    tell("inspected", imports=imports[:MOST], defines=defines[:MOST], remarks=remarks[:MOST], peakMemory=peak_memory())


def guarded_nodes(tree):
    """Imports that may fail: in a `try` that catches it, under `if TYPE_CHECKING`, or inside of functions."""
    found = set()
    for node in ast.walk(tree):
        inside = []
        if isinstance(node, ast.Try) and node.handlers:
            inside = node.body
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            inside = node.body
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            inside = node.body
        for each in inside:
            found.update(id(child) for child in ast.walk(each) if isinstance(child, (ast.Import, ast.ImportFrom)))
    return found


def imported(module, node, level, optional):
    return {"module": module[:200], "line": node.lineno, "level": level, "optional": id(node) in optional}


def called(node):
    """Calls that a model should not make."""
    function = node.func
    if isinstance(function, ast.Attribute):
        if function.attr == "cuda":
            return [{"kind": "cuda-call", "line": node.lineno, "name": ".cuda()"}]
        if function.attr in ("to", "device") and any(is_cuda(each) for each in node.args):
            return [{"kind": "cuda-call", "line": node.lineno, "name": "." + function.attr + '("cuda")'}]
        if ast.dump(function.value).find("'stdin'") >= 0 and function.attr.startswith("read"):
            return [{"kind": "reads-stdin", "line": node.lineno, "name": "sys.stdin"}]
    if isinstance(function, ast.Name) and function.id == "input":
        return [{"kind": "reads-stdin", "line": node.lineno, "name": "input()"}]
    if any(keyword.arg == "device" and is_cuda(keyword.value) for keyword in node.keywords):
        return [{"kind": "cuda-call", "line": node.lineno, "name": 'device="cuda"'}]
    return []


def is_cuda(node):
    value = getattr(node, "value", getattr(node, "s", None))
    return isinstance(value, str) and value.startswith("cuda")
