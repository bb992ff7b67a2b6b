"""Transformers: torch's own layers, and attention written by hand."""

import math
from functools import partial
from typing import Callable, Optional

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import Tensor


class PatchEmbed(nn.Module):
    def __init__(self, img_size=16, patch=4, chans=1, dim=16):
        super().__init__()
        self.grid = (img_size // patch, img_size // patch)
        self.proj = nn.Conv2d(chans, dim, kernel_size=patch, stride=patch)
        self.norm = nn.LayerNorm(dim, eps=1e-6)

    def forward(self, x):
        return self.norm(self.proj(x).flatten(2).transpose(1, 2))


class Attention(nn.Module):
    fused_attn: bool = True

    def __init__(self, dim, num_heads=4, qkv_bias=True, fused=True, qk_norm=False):
        super().__init__()
        assert dim % num_heads == 0, "dim should be divisible by num_heads"
        self.num_heads, self.head_dim, self.scale = num_heads, dim // num_heads, (dim // num_heads) ** -0.5
        self.fused_attn = fused
        self.qkv = nn.Linear(dim, dim * 3, bias=qkv_bias)
        self.q_norm = nn.LayerNorm(self.head_dim) if qk_norm else nn.Identity()
        self.k_norm = nn.LayerNorm(self.head_dim) if qk_norm else nn.Identity()
        self.attn_drop, self.proj, self.proj_drop = nn.Dropout(0.1), nn.Linear(dim, dim), nn.Dropout(0.0)

    def forward(self, x: Tensor) -> Tensor:
        B, N, C = x.shape
        qkv = self.qkv(x).reshape(B, N, 3, self.num_heads, self.head_dim).permute(2, 0, 3, 1, 4)
        q, k, v = qkv.unbind(0)
        q, k = self.q_norm(q), self.k_norm(k)
        if self.fused_attn:
            x = F.scaled_dot_product_attention(q, k, v, dropout_p=self.attn_drop.p if self.training else 0.0)
        else:
            attn = (q * self.scale) @ k.transpose(-2, -1)
            x = self.attn_drop(attn.softmax(dim=-1)) @ v
        return self.proj_drop(self.proj(x.transpose(1, 2).reshape(B, N, C)))


class DropPath(nn.Module):
    def __init__(self, drop_prob: float = 0.0):
        super().__init__()
        self.drop_prob = drop_prob

    def forward(self, x):
        if self.drop_prob == 0.0 or not self.training:
            return x
        keep = 1 - self.drop_prob
        mask = x.new_empty((x.shape[0],) + (1,) * (x.ndim - 1)).bernoulli_(keep)
        return x * mask / keep

    def extra_repr(self):
        return f"drop_prob={self.drop_prob:0.3f}"


class LayerScale(nn.Module):
    def __init__(self, dim, init_values=1e-5, inplace=False):
        super().__init__()
        self.inplace = inplace
        self.gamma = nn.Parameter(init_values * torch.ones(dim))

    def forward(self, x):
        return x.mul_(self.gamma) if self.inplace else x * self.gamma


class Block(nn.Module):
    def __init__(self, dim, fused, qk_norm, act_layer: Callable[..., nn.Module] = nn.GELU, norm_layer=partial(nn.LayerNorm, eps=1e-6)):
        super().__init__()
        self.norm1, self.norm2 = norm_layer(dim), norm_layer(dim)
        self.attn = Attention(dim, fused=fused, qk_norm=qk_norm)
        self.ls1, self.ls2 = LayerScale(dim), LayerScale(dim, inplace=True)
        self.drop_path = DropPath(0.1)
        self.mlp = nn.Sequential(nn.Linear(dim, dim * 2), act_layer(), nn.Dropout(0.1), nn.Linear(dim * 2, dim))

    def forward(self, x):
        x = x + self.drop_path(self.ls1(self.attn(self.norm1(x))))
        return x + self.drop_path(self.ls2(self.mlp(self.norm2(x))))


class ViT(nn.Module):
    def __init__(self, img_size=16, dim=16, depth=2, fused=True, qk_norm=False, pos="learned", pool="token"):
        super().__init__()
        self.patch_embed = PatchEmbed(img_size, 4, 1, dim)
        n = self.patch_embed.grid[0] * self.patch_embed.grid[1]
        self.cls_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.pos = pos
        if pos == "learned":
            self.pos_embed = nn.Parameter(torch.randn(1, n + 1, dim) * 0.02)
            nn.init.trunc_normal_(self.pos_embed, std=0.02)
        else:
            self.register_buffer("pos_embed", self.sincos(n + 1, dim), persistent=False)
        self.blocks = nn.Sequential(*[Block(dim, fused, qk_norm) for _ in range(depth)])
        self.norm = nn.LayerNorm(dim)
        self.head = nn.Linear(dim, 3)
        self.pool = pool

    @staticmethod
    def sincos(n, dim):
        position = torch.arange(n, dtype=torch.float32).unsqueeze(1)
        div = torch.exp(torch.arange(0, dim, 2).float() * (-math.log(10000.0) / dim))
        pe = torch.zeros(1, n, dim)
        pe[0, :, 0::2] = torch.sin(position * div)
        pe[0, :, 1::2] = torch.cos(position * div)
        return pe

    def interpolate_pos(self, x, w, h):
        patch = self.pos_embed[:, 1:]
        side = int(math.sqrt(patch.shape[1]))
        if (h // 4, w // 4) == (side, side):
            return self.pos_embed
        patch = F.interpolate(patch.reshape(1, side, side, -1).permute(0, 3, 1, 2), size=(h // 4, w // 4), mode="bicubic", align_corners=False)
        return torch.cat((self.pos_embed[:, :1], patch.permute(0, 2, 3, 1).view(1, -1, x.shape[-1])), dim=1)

    def forward(self, x):
        b, _, h, w = x.shape
        x = self.patch_embed(x)
        x = torch.cat((self.cls_token.expand(b, -1, -1), x), dim=1)
        x = x + self.interpolate_pos(x, w, h)
        x = self.norm(self.blocks(x))
        return self.head(x[:, 0] if self.pool == "token" else x[:, 1:].mean(dim=1)), x[:, 1:].transpose(1, 2).unflatten(2, (h // 4, w // 4))


class TorchTransformer(nn.Module):
    """nn.MultiheadAttention, encoder and decoder layers in all their forms."""

    def __init__(self, kind="encoder", dim=16, batch_first=True, norm_first=False, activation="relu"):
        super().__init__()
        self.kind, self.batch_first = kind, batch_first
        self.embed = nn.Conv2d(1, dim, 4, stride=4)
        same = dict(d_model=dim, nhead=4, dim_feedforward=32, dropout=0.1, activation=activation, batch_first=batch_first, norm_first=norm_first)
        if kind == "encoder":
            self.body = nn.TransformerEncoder(nn.TransformerEncoderLayer(**same), num_layers=2, norm=nn.LayerNorm(dim), enable_nested_tensor=False)
        elif kind == "masked":
            self.body = nn.TransformerEncoder(nn.TransformerEncoderLayer(**same), 1)
        elif kind == "decoder":
            self.queries = nn.Embedding(5, dim)
            self.body = nn.TransformerDecoder(nn.TransformerDecoderLayer(**same), num_layers=2)
        elif kind == "full":
            self.body = nn.Transformer(dim, 4, 1, 1, 32, batch_first=batch_first, norm_first=norm_first)
        elif kind == "causal":
            self.body = nn.MultiheadAttention(dim, 2, batch_first=batch_first)
        elif kind == "cross":
            self.body = nn.MultiheadAttention(dim, 2, kdim=8, vdim=12, batch_first=batch_first)
            self.k, self.v = nn.Linear(dim, 8), nn.Linear(dim, 12)
        elif kind == "bias_kv":
            self.body = nn.MultiheadAttention(dim, 4, add_bias_kv=True, add_zero_attn=True, batch_first=batch_first)
        else:
            self.body = nn.MultiheadAttention(dim, 4, dropout=0.1, bias=False, batch_first=batch_first)

    def forward(self, x):
        x = self.embed(x).flatten(2).permute(0, 2, 1)
        n = x.shape[1]
        padding = torch.zeros(x.shape[0], n, dtype=torch.bool)
        padding[:, -2:] = True
        tokens = x if self.batch_first else x.transpose(0, 1)
        if self.kind == "encoder":
            return self.body(tokens)
        if self.kind == "masked":
            mask = nn.Transformer.generate_square_subsequent_mask(n)
            return self.body(tokens, mask=mask), self.body(tokens, src_key_padding_mask=padding)
        if self.kind == "decoder":
            queries = self.queries.weight.unsqueeze(0).repeat(x.shape[0], 1, 1)
            queries = queries if self.batch_first else queries.transpose(0, 1)
            return self.body(queries, tokens)
        if self.kind == "full":
            return self.body(tokens, tokens.flip(1))
        if self.kind == "causal":
            mask = torch.triu(torch.ones(n, n), diagonal=1).bool()
            return self.body(tokens, tokens, tokens, attn_mask=mask, is_causal=True, need_weights=False)[0]
        if self.kind == "cross":
            return self.body(tokens, self.k(tokens), self.v(tokens), average_attn_weights=False)
        out, weights = self.body(tokens, tokens, tokens, key_padding_mask=padding)
        return out, weights


class Rotary(nn.Module):
    """Rotary embedding, grouped queries, a bias of relative positions, causal."""

    def __init__(self, dim=16, heads=4, kv=2):
        super().__init__()
        self.heads, self.kv, self.d = heads, kv, dim // heads
        self.wq, self.wk, self.wv = nn.Linear(dim, dim, False), nn.Linear(dim, kv * self.d, False), nn.Linear(dim, kv * self.d, False)
        self.wo = nn.Linear(dim, dim)
        self.norm = nn.RMSNorm(dim)
        inv_freq = 1.0 / (10000 ** (torch.arange(0, self.d, 2).float() / self.d))
        self.register_buffer("inv_freq", inv_freq)

    @staticmethod
    def rotate_half(x):
        x1, x2 = x.chunk(2, dim=-1)
        return torch.cat((-x2, x1), dim=-1)

    def forward(self, x):
        b, t, _ = x.shape
        h = self.norm(x)
        q = self.wq(h).view(b, t, self.heads, self.d).transpose(1, 2)
        k = self.wk(h).view(b, t, self.kv, self.d).transpose(1, 2)
        v = self.wv(h).view(b, t, self.kv, self.d).transpose(1, 2)
        freqs = torch.outer(torch.arange(t, device=x.device, dtype=self.inv_freq.dtype), self.inv_freq)
        emb = torch.cat((freqs, freqs), dim=-1)
        cos, sin = emb.cos()[None, None], emb.sin()[None, None]
        q, k = q * cos + self.rotate_half(q) * sin, k * cos + self.rotate_half(k) * sin
        k, v = k.repeat_interleave(self.heads // self.kv, dim=1), v.repeat_interleave(self.heads // self.kv, dim=1)
        mask = torch.full((t, t), float("-inf")).triu(1)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        z = F.scaled_dot_product_attention(q, k, v, is_causal=True, scale=0.3)
        return self.wo((y + z).transpose(1, 2).contiguous().view(b, t, -1))


class LinearAttention(nn.Module):
    def __init__(self, dim=8):
        super().__init__()
        self.to_qkv = nn.Conv2d(dim, dim * 3, 1, bias=False)
        self.out = nn.Conv2d(dim, dim, 1)
        self.temperature = nn.Parameter(torch.ones(2, 1, 1))

    def forward(self, x):
        b, c, h, w = x.shape
        q, k, v = self.to_qkv(x).chunk(3, dim=1)
        q, k, v = (t.reshape(b, 2, c // 2, h * w) for t in (q, k, v))
        context = torch.einsum("bhdn,bhen->bhde", k.softmax(dim=-1), v)
        out = torch.einsum("bhde,bhdn->bhen", context, q.softmax(dim=-2))
        # attention between channels
        qn, kn = F.normalize(q, dim=-1), F.normalize(k, dim=-1)
        attn = (qn @ kn.transpose(-2, -1) * self.temperature).softmax(dim=-1)
        return self.out((out + attn @ v).reshape(b, c, h, w))


IMAGES = [(1, 1, 16, 16), (2, 1, 24, 16)]
CASES = {
    "vit-fused": ("ViT", {}, IMAGES),
    "vit-plain": ("ViT", {"fused": False, "qk_norm": True, "pool": "mean"}, IMAGES),
    "vit-sincos": ("ViT", {"pos": "sincos"}, IMAGES),
    "encoder": ("TorchTransformer", {}, IMAGES),
    "encoder-norm-first": ("TorchTransformer", {"norm_first": True, "activation": "gelu", "batch_first": False}, IMAGES),
    "encoder-masked": ("TorchTransformer", {"kind": "masked"}, IMAGES),
    "decoder": ("TorchTransformer", {"kind": "decoder"}, IMAGES),
    "decoder-norm-first": ("TorchTransformer", {"kind": "decoder", "batch_first": False, "norm_first": True}, IMAGES),
    "transformer": ("TorchTransformer", {"kind": "full"}, IMAGES),
    "mha-causal": ("TorchTransformer", {"kind": "causal"}, IMAGES),
    "mha-cross": ("TorchTransformer", {"kind": "cross", "batch_first": False}, IMAGES),
    "mha-bias-kv": ("TorchTransformer", {"kind": "bias_kv"}, IMAGES),
    "mha-padding": ("TorchTransformer", {"kind": "padding"}, IMAGES),
    "rotary": ("Rotary", {}, [(1, 6, 16), (2, 9, 16)]),
    "linear-attention": ("LinearAttention", {}, [(1, 8, 6, 6), (2, 8, 4, 7)]),
}
