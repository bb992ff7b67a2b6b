"""Attention of several heads, as `torch.nn.functional.multi_head_attention_forward` takes its weights."""

import math

from driver.refusal import refuse

from .._operators import aten


def _linear(input, weight, bias):
    return aten("linear", input, weight, bias)


def _projected(query, key, value, size, weight, bias, separate):
    if separate is None:
        weights = [weight[at * size : (at + 1) * size] for at in range(3)]
    else:
        weights = separate
    biases = [None] * 3 if bias is None else [bias[at * size : (at + 1) * size] for at in range(3)]
    return [_linear(*each) for each in zip((query, key, value), weights, biases)]


def _added(mask, dtype):
    """A mask as what is added to the scores: what is True is left out."""
    if mask is None or mask.dtype.is_floating_point:
        return mask
    if mask.dtype.name != "bool":
        raise AssertionError("only bool and floating types of masks are supported")
    return aten("zeros", list(mask.shape), dtype=dtype).masked_fill(mask, -math.inf)


def _wider(mask):
    return mask if mask is None else aten("pad", mask, [0, 1], "constant", None)


def multi_head_attention_forward(
    query,
    key,
    value,
    embed_dim_to_check,
    num_heads,
    in_proj_weight,
    in_proj_bias,
    bias_k,
    bias_v,
    add_zero_attn,
    dropout_p,
    out_proj_weight,
    out_proj_bias,
    training=True,
    key_padding_mask=None,
    need_weights=True,
    attn_mask=None,
    use_separate_proj_weight=False,
    q_proj_weight=None,
    k_proj_weight=None,
    v_proj_weight=None,
    static_k=None,
    static_v=None,
    average_attn_weights=True,
    is_causal=False,
):
    if training and dropout_p:
        refuse("Dropout in training mode: the model draws random numbers")
    if static_k is not None or static_v is not None:
        refuse("multi_head_attention_forward with static_k or static_v")
    if is_causal and attn_mask is None:
        raise RuntimeError("Need attn_mask if specifying the is_causal hint.")
    batched = query.dim() == 3
    if not batched:
        query, key, value = (each.unsqueeze(1) for each in (query, key, value))
        key_padding_mask = None if key_padding_mask is None else key_padding_mask.unsqueeze(0)
    length, batch, size = query.shape
    if size != embed_dim_to_check:
        raise AssertionError(f"was expecting embedding dimension of {embed_dim_to_check}, but got {size}")
    causal = is_causal and key_padding_mask is None and not need_weights
    attn_mask = None if causal else _added(attn_mask, query.dtype)
    padding = _added(key_padding_mask, query.dtype)
    if attn_mask is not None and attn_mask.dim() == 2:
        attn_mask = attn_mask.unsqueeze(0)

    separate = (q_proj_weight, k_proj_weight, v_proj_weight) if use_separate_proj_weight else None
    q, k, v = _projected(query, key, value, size, in_proj_weight, in_proj_bias, separate)
    if bias_k is not None:
        k = aten("cat", [k, bias_k.repeat(1, batch, 1)], 0)
        v = aten("cat", [v, bias_v.repeat(1, batch, 1)], 0)
        attn_mask, padding = _wider(attn_mask), _wider(padding)
    head = size // num_heads
    q, k, v = (each.reshape(each.shape[0], batch * num_heads, head).transpose(0, 1) for each in (q, k, v))
    if add_zero_attn:
        zeros = aten("zeros", [batch * num_heads, 1, head], dtype=k.dtype)
        k, v = (aten("cat", [each, zeros], 1) for each in (k, v))
        attn_mask, padding = _wider(attn_mask), _wider(padding)
    sources = k.shape[1]
    if padding is not None:
        padding = padding.view(batch, 1, 1, sources).expand(-1, num_heads, -1, -1)
        padding = padding.reshape(batch * num_heads, 1, sources)
        attn_mask = padding if attn_mask is None else attn_mask + padding
    if causal:
        attn_mask = aten("triu", aten("full", [length, sources], -math.inf, dtype=q.dtype), 1)

    scores = (q * math.sqrt(1.0 / head)).matmul(k.transpose(-2, -1))
    weights = (scores if attn_mask is None else scores + attn_mask).softmax(-1)
    mixed = weights.matmul(v).transpose(0, 1).reshape(length * batch, size)
    output = _linear(mixed, out_proj_weight, out_proj_bias).view(length, batch, size)
    if not batched:
        output = output.squeeze(1)
    if not need_weights:
        return output, None
    weights = weights.view(batch, num_heads, length, sources)
    if average_attn_weights:
        weights = weights.mean(1)
    return output, weights if batched else weights.squeeze(0)
