"""Sequences of several lengths."""

from driver.refusal import refusing, refuse

from ..._operators import aten
from ..._stand_ins import refusing_class

PackedSequence = refusing_class("torch.nn.utils.rnn.PackedSequence")
pack_padded_sequence = refusing("torch.nn.utils.rnn.pack_padded_sequence")
pad_packed_sequence = refusing("torch.nn.utils.rnn.pad_packed_sequence")
pack_sequence = refusing("torch.nn.utils.rnn.pack_sequence")


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    if padding_side != "right":
        refuse("torch.nn.utils.rnn.pad_sequence with padding_side='left'")
    longest = max(len(each) for each in sequences)
    padded = [
        aten("pad", each, [0, 0] * (each.dim() - 1) + [0, longest - len(each)], "constant", padding_value)
        for each in sequences
    ]
    return aten("stack", padded, 0 if batch_first else 1)
