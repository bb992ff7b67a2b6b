def Net(channels=4):
    return [channels]
