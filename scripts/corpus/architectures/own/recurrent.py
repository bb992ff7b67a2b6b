"""Recurrent networks over images and sequences."""

import torch
from torch import nn


class ConvLSTMCell(nn.Module):
    def __init__(self, input_dim, hidden_dim, kernel_size=(3, 3), bias=True):
        super(ConvLSTMCell, self).__init__()
        self.hidden_dim = hidden_dim
        self.conv = nn.Conv2d(input_dim + hidden_dim, 4 * hidden_dim, kernel_size, padding=(kernel_size[0] // 2, kernel_size[1] // 2), bias=bias)

    def forward(self, input_tensor, cur_state):
        h_cur, c_cur = cur_state
        cc_i, cc_f, cc_o, cc_g = torch.split(self.conv(torch.cat([input_tensor, h_cur], dim=1)), self.hidden_dim, dim=1)
        c_next = torch.sigmoid(cc_f) * c_cur + torch.sigmoid(cc_i) * torch.tanh(cc_g)
        return torch.sigmoid(cc_o) * torch.tanh(c_next), c_next

    def init_hidden(self, batch_size, image_size):
        height, width = image_size
        device = self.conv.weight.device
        return torch.zeros(batch_size, self.hidden_dim, height, width, device=device), torch.zeros(batch_size, self.hidden_dim, height, width, device=device)


class ConvLSTM(nn.Module):
    def __init__(self, bidirectional=False):
        super().__init__()
        self.cells = nn.ModuleList([ConvLSTMCell(1, 4), ConvLSTMCell(4, 4)])
        self.head = nn.Conv2d(8 if bidirectional else 4, 1, 1)
        self.bidirectional = bidirectional

    def run(self, x, cells):
        b, t, _, h, w = x.size()
        for cell in cells:
            state, outputs = cell.init_hidden(b, (h, w)), []
            for step in range(t):
                state = cell(x[:, step, :, :, :], state)
                outputs.append(state[0])
            x = torch.stack(outputs, dim=1)
        return x

    def forward(self, x):
        y = self.run(x, self.cells)
        if self.bidirectional:
            y = torch.cat([y, self.run(x.flip([1]), self.cells).flip(1)], 2)
        return torch.stack([self.head(frame) for frame in y.unbind(1)], 1), y[:, -1]


class Sequence(nn.Module):
    def __init__(self, kind="LSTM", layers=2, bidirectional=True, batch_first=True, proj=0, given=False):
        super().__init__()
        more = {"proj_size": proj} if proj else {}
        self.rnn = getattr(nn, kind)(6, 5, num_layers=layers, bidirectional=bidirectional, batch_first=batch_first, dropout=0.1 if layers > 1 else 0, **more)
        self.rnn.flatten_parameters()
        self.head = nn.Linear((proj or 5) * (2 if bidirectional else 1), 3)
        if given:
            self.h0 = nn.Parameter(torch.zeros(layers, 1, 5))
        self.given = given

    def forward(self, x):
        if self.given:
            h0 = self.h0.expand(-1, x.shape[0], -1).contiguous()
            y, _ = self.rnn(x, (h0, h0 * 0.5) if isinstance(self.rnn, nn.LSTM) else h0)
        else:
            y, state = self.rnn(x)
        return self.head(y)


class Cells(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm, self.gru, self.rnn = nn.LSTMCell(6, 5), nn.GRUCell(5, 5), nn.RNNCell(5, 4, nonlinearity="relu")

    def forward(self, x):
        h = c = torch.zeros(x.size(0), 5, dtype=x.dtype)
        g, r, out = None, None, []
        for t in range(x.size(1)):
            h, c = self.lstm(x[:, t], (h, c))
            g = self.gru(h, g)
            r = self.rnn(g, r)
            out += [r]
        return torch.stack(out, 1)


class ConvGRU(nn.Module):
    """GRU over the axes of an image, as in ReNet."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 6, 3, padding=1)
        self.rows, self.cols = nn.GRU(6, 4, bidirectional=True, batch_first=True), nn.GRU(8, 3, batch_first=True)

    def forward(self, x):
        x = self.conv(x)
        b, c, h, w = x.shape
        x, _ = self.rows(x.permute(0, 2, 3, 1).reshape(b * h, w, c))
        x = x.view(b, h, w, 8).transpose(1, 2).reshape(b * w, h, 8)
        x, last = self.cols(x)
        return x.view(b, w, h, 3).permute(0, 3, 2, 1), last[-1].view(b, w, 3)


class SelectiveScan(nn.Module):
    """A state space with a loop over its steps."""

    def __init__(self, d_model=6, d_state=4, dt_rank="auto", expand=2):
        super().__init__()
        self.d_inner, self.d_state = d_model * expand, d_state
        self.dt_rank = -(-d_model // 16) if dt_rank == "auto" else dt_rank
        self.in_proj = nn.Linear(d_model, self.d_inner * 2, bias=False)
        self.conv1d = nn.Conv1d(self.d_inner, self.d_inner, 4, groups=self.d_inner, padding=3)
        self.x_proj = nn.Linear(self.d_inner, self.dt_rank + d_state * 2, bias=False)
        self.dt_proj = nn.Linear(self.dt_rank, self.d_inner)
        A = torch.arange(1, d_state + 1, dtype=torch.float32).repeat(self.d_inner, 1)
        self.A_log = nn.Parameter(torch.log(A))
        self.D = nn.Parameter(torch.ones(self.d_inner))
        self.D._no_weight_decay = True
        self.out_proj = nn.Linear(self.d_inner, d_model, bias=False)

    def forward(self, x):
        b, l, _ = x.shape
        x, z = self.in_proj(x).chunk(2, dim=-1)
        x = nn.functional.silu(self.conv1d(x.transpose(1, 2))[..., :l].transpose(1, 2))
        A = -torch.exp(self.A_log.float())
        dt, B, C = torch.split(self.x_proj(x), [self.dt_rank, self.d_state, self.d_state], dim=-1)
        dt = nn.functional.softplus(self.dt_proj(dt))
        dA = torch.exp(torch.einsum("bld,dn->bldn", dt, A))
        dBx = torch.einsum("bld,bln,bld->bldn", dt, B, x)
        h = x.new_zeros((b, self.d_inner, self.d_state))
        ys = []
        for i in range(l):
            h = dA[:, i] * h + dBx[:, i]
            ys.append(torch.einsum("bdn,bn->bd", h, C[:, i, :]))
        y = torch.stack(ys, dim=1) + x * self.D
        return self.out_proj(y * nn.functional.silu(z))


SEQ = [(2, 7, 6), (1, 4, 6)]
CASES = {
    "convlstm": ("ConvLSTM", {}, [(1, 3, 1, 8, 10), (2, 2, 1, 6, 9)]),
    "convlstm-both": ("ConvLSTM", {"bidirectional": True}, [(1, 3, 1, 8, 10), (2, 4, 1, 6, 9)]),
    "lstm": ("Sequence", {}, SEQ),
    "lstm-projected": ("Sequence", {"proj": 3, "bidirectional": False, "batch_first": False}, SEQ),
    "lstm-given": ("Sequence", {"given": True, "bidirectional": False}, SEQ),
    "gru": ("Sequence", {"kind": "GRU"}, SEQ),
    "gru-given": ("Sequence", {"kind": "GRU", "given": True, "layers": 1, "bidirectional": False}, SEQ),
    "rnn": ("Sequence", {"kind": "RNN", "layers": 1}, SEQ),
    "cells": ("Cells", {}, SEQ),
    "renet": ("ConvGRU", {}, [(1, 1, 6, 8), (2, 1, 5, 7)]),
    "mamba": ("SelectiveScan", {}, SEQ),
}
