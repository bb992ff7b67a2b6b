def is_available():
    return False


def empty_cache():
    pass
