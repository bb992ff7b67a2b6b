"""What of torch's own library Python code calls and nothing depends on."""


def _log_api_usage_once(name):
    pass


def _get_tracing_state():
    return None


def _is_tracing():
    return False
