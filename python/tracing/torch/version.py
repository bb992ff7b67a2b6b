from ._names import VERSION as __version__

cuda = hip = git_version = None
debug = False
