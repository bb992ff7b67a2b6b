from .._stand_ins import refusing_class

for _name in ("Dataset", "DataLoader", "IterableDataset", "Sampler", "TensorDataset", "Subset", "ConcatDataset"):
    globals()[_name] = refusing_class(f"torch.utils.data.{_name}")
