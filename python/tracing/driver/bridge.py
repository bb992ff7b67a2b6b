"""The only way out of this Python: a device on which the host answers each JSON text with another."""

import json
import os

DEVICE = "/dev/host"
CHUNK = 65536

_descriptor = -1


def open_bridge():
    global _descriptor
    _descriptor = os.open(DEVICE, os.O_RDWR)


def ask(message):
    """Hands one message to the host and waits for its answer."""
    os.write(_descriptor, json.dumps(message, separators=(",", ":")).encode())
    part = os.read(_descriptor, CHUNK)
    if len(part) < CHUNK:
        return json.loads(part)
    parts = [part]
    while len(part) == CHUNK:
        part = os.read(_descriptor, CHUNK)
        parts.append(part)
    return json.loads(b"".join(parts))
