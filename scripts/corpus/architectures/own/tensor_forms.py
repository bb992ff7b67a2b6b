"""What models do to tensors besides layers: slices in place, branches on values, sorting, gathering, conversions."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class InPlace(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3, padding=1)

    def forward(self, x):
        y = self.conv(x)
        y[:, 0] = y[:, 1] * 2
        y[:, 2:, ::2, 1:-1] += 1
        y[..., -1, :].zero_()
        y.add_(0.5).mul_(2).clamp_(-3, 3)
        view = y.view(y.shape[0], 2, 2, *y.shape[2:])
        view[:, 1, 0].copy_(view[:, 0, 1])
        z = torch.zeros_like(y)
        z[:, :, 1:, 1:] = y[:, :, :-1, :-1]
        z[y > 1] = -1
        out = x.new_zeros(x.size(0), 6, *x.shape[-2:])
        out[:, :4], out[:, 4:] = z, y[:, :2]
        out.narrow(1, 5, 1).fill_(0.25)
        mask = torch.ones(x.shape[-2:], dtype=torch.bool)
        mask[1:3, 2:4] = False
        mask &= torch.eye(*x.shape[-2:]) == 0
        out.masked_fill_(~mask, 7.0)
        out[[0], 1, [2], :] = 3.0
        out[:, 3] **= 2
        out[:, 2] /= 3
        out[:, 1] -= out[:, 0]
        return out, y


class Branches(nn.Module):
    """Values that decide."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 3, 3, padding=1)

    def forward(self, x):
        y = self.conv(x)
        if y.mean() > 0:
            y = y + 1
        elif y.abs().max().item() > 1e3:
            y = y * 2
        if torch.any(y > 1e6) or torch.isnan(y).any():
            raise ValueError("not finite")
        n = int((y > 0.5).sum() % 3) + 1
        for _ in range(n):
            y = y * 0.9
        while y.max() > 2:
            y = y / 2
        scale = float(y.std())
        best = y.mean(dim=(0, 2, 3)).argmax().item()
        low, high = y.aminmax()
        steps = [t for t in torch.arange(3) if t != best]
        assert len(steps) == 2 and bool(low < high)
        return y / (scale + 1e-6), y[:, best]


class Points(nn.Module):
    """Sorting, gathering, scattering, what is not zero."""

    def __init__(self, k=4):
        super().__init__()
        self.k, self.embed = k, nn.Linear(3, 6)
        self.head = nn.Linear(6, 2)

    def forward(self, points):
        b, n, _ = points.shape
        distance = torch.cdist(points, points)
        near = distance.topk(self.k, dim=-1, largest=False, sorted=True)
        grouped = torch.gather(points.unsqueeze(1).expand(-1, n, -1, -1), 2, near.indices.unsqueeze(-1).expand(-1, -1, -1, 3))
        features = self.embed(grouped).amax(dim=2)
        order = torch.argsort(points[..., 0], dim=1, descending=True)
        ordered = torch.take_along_dim(features, order.unsqueeze(-1), dim=1)
        values, places = torch.sort(features, dim=1)
        summed = features.new_zeros(b, 5, 6).scatter_add_(1, (torch.arange(n) % 5).view(1, n, 1).expand(b, n, 6), features)
        picked = torch.index_select(features, 1, torch.tensor([0, 2, 1]))
        batch = torch.arange(b).view(-1, 1)
        indexed = features[batch, near.indices[:, 0]]
        ranks = order.argsort(dim=1)
        hot = F.one_hot(ranks % 4, num_classes=4).float()
        cum = torch.cumsum(values, dim=1)[:, -1]
        kth = features.kthvalue(2, dim=1)[0]
        med = features.median(dim=1).values
        flat = features.flatten()[torch.nonzero(features.flatten() > 0).squeeze(1)[:3]]
        return self.head(ordered), summed, picked, indexed, (hot * points[..., :1]).sum(1), cum, kth + med, near.values, flat


class Types(nn.Module):
    """Conversions, and what is computed in other types."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3, padding=1)

    def forward(self, x):
        y = self.conv(x.type(torch.FloatTensor))
        double = y.double().pow(2).sum((2, 3)).sqrt().float()
        ints = (y * 10).round().long()
        wrapped = (ints % 7 + ints // 3).to(y.dtype)
        bits = ((ints & 3) | (ints ^ 1)).float()
        byte = (y.clamp(0, 1) * 255).byte()
        shown = byte.to(torch.float32) / 255
        mask = (y > 0).type_as(y)
        small = y.to(torch.float16).float()
        labels = y.argmax(dim=1)
        near = torch.isclose(y, y + 1e-9) & torch.logical_not(torch.isinf(y))
        return double, wrapped, bits, shown, mask, small, labels.float() + near.float().mean() + y[:, 0], torch.bucketize(y, torch.tensor([-1.0, 0.0, 1.0])).int() * y


class Shapes(nn.Module):
    """einops by hand, windows, tiles, moves of axes."""

    def __init__(self):
        super().__init__()
        self.mix = nn.Linear(16, 8)
        self.sub = nn.PixelShuffle(2)
        self.unsub = nn.PixelUnshuffle(2)
        self.shuffle = nn.ChannelShuffle(2)

    def forward(self, x):
        b, c, h, w = x.shape
        patches = x.unfold(2, 4, 4).unfold(3, 4, 4).permute(0, 2, 3, 1, 4, 5).reshape(b, -1, c, 16)
        tokens = self.mix(patches).mean(2)
        columns = F.unfold(x, kernel_size=3, padding=1, stride=2, dilation=1)
        image = F.fold(columns, output_size=(h, w), kernel_size=3, padding=1, stride=2)
        counts = F.fold(torch.ones_like(columns), (h, w), 3, padding=1, stride=2)
        small = self.unsub(x)
        moved = torch.movedim(small, (1, 2), (-1, 1)).swapaxes(1, 2).contiguous().rot90(1, [1, 2])
        outer = torch.einsum("b c h w, b c v w -> b h v", x, x)
        rep = x.repeat(1, 2, 1, 1).repeat_interleave(2, dim=3)[..., ::2].tile((1, 1, 1, 2))
        diag = outer.diagonal(dim1=-2, dim2=-1)
        parts = torch.tensor_split(rep, 3, dim=3)
        low = torch.tril(outer, diagonal=-1)
        grid_y, grid_x = torch.meshgrid(torch.linspace(-1, 1, h), torch.linspace(-1, 1, w), indexing="ij")
        coords = torch.stack((grid_x, grid_y), dim=0)[None].expand(b, -1, -1, -1)
        return tokens, image / counts, self.sub(self.shuffle(small)), moved, diag, parts[1], low, torch.cat((x, coords * x.mean()), 1), *torch.chunk(rep.flip(-1), 2, dim=1)


class Masked(nn.Module):
    """Indexing with masks: results whose size depends on values."""

    def __init__(self):
        super().__init__()
        self.score = nn.Conv2d(1, 1, 3, padding=1)
        self.head = nn.Linear(3, 2)

    def forward(self, x):
        score = self.score(x)
        keep = score > score.mean()
        ys, xs = torch.where(keep[0, 0])
        picked = score[keep]
        table = torch.stack((ys.float(), xs.float(), picked[: ys.numel()]), dim=1)
        first = torch.nonzero(keep, as_tuple=False)[:2].float()
        boxes = self.head(table)
        chosen = boxes[boxes[:, 0].argsort(descending=True)[:5]]
        unique = torch.unique((score * 2).long())
        return chosen, picked.sum()[None], first + picked[0], unique.float() * picked[1], torch.masked_select(score, keep)[:4]


IMAGE = [(1, 1, 8, 8), (2, 1, 7, 9)]
CASES = {
    "inplace": ("InPlace", {}, IMAGE),
    "branches": ("Branches", {}, IMAGE),
    "points": ("Points", {}, [(2, 12, 3), (1, 17, 3)]),
    "types": ("Types", {}, IMAGE, {"double": False}),
    "shapes": ("Shapes", {}, [(1, 4, 8, 12), (2, 4, 12, 8)]),
    "masked": ("Masked", {}, IMAGE),
}
