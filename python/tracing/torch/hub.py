from driver.refusal import refusing

load = refusing("torch.hub.load: nothing can be downloaded")
load_state_dict_from_url = refusing("torch.hub.load_state_dict_from_url: nothing can be downloaded")
get_dir = refusing("torch.hub.get_dir")


def _get_torch_home():
    return "/home/pyodide/.cache/torch"


def set_dir(d):
    pass
