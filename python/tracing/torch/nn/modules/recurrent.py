"""Recurrent layers: their parameters, and one operator for the whole sequence or one step."""

from driver.refusal import refuse

from ..._operators import aten
from ..parameter import parameter_of
from .module import Module


class RNNBase(Module):
    _gates = {"LSTM": 4, "GRU": 3, "RNN_TANH": 1, "RNN_RELU": 1}

    def __init__(self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0,
                 bidirectional=False, proj_size=0, device=None, dtype=None):
        super().__init__()
        self.mode, self.input_size, self.hidden_size, self.num_layers = mode, input_size, hidden_size, num_layers
        self.bias, self.batch_first, self.dropout = bias, batch_first, float(dropout)
        self.bidirectional, self.proj_size = bidirectional, proj_size
        gates = self._gates[mode] * hidden_size
        given = proj_size or hidden_size
        self._flat_weights_names = []
        for layer in range(num_layers):
            width = input_size if layer == 0 else given * (2 if bidirectional else 1)
            for end in ("", "_reverse")[: 2 if bidirectional else 1]:
                shapes = {"weight_ih": (gates, width), "weight_hh": (gates, given)}
                if bias:
                    shapes.update(bias_ih=(gates,), bias_hh=(gates,))
                if proj_size:
                    shapes["weight_hr"] = (proj_size, hidden_size)
                for kind, shape in shapes.items():
                    name = f"{kind}_l{layer}{end}"
                    self._flat_weights_names.append(name)
                    self.register_parameter(name, parameter_of(*shape))

    @property
    def _flat_weights(self):
        return [getattr(self, name) for name in self._flat_weights_names]

    @property
    def all_weights(self):
        per = len(self._flat_weights_names) // (self.num_layers * (2 if self.bidirectional else 1))
        flat = self._flat_weights
        return [flat[at : at + per] for at in range(0, len(flat), per)]

    def flatten_parameters(self):
        pass

    def reset_parameters(self):
        pass

    def _start(self, input, batch_axis, width):
        layers = self.num_layers * (2 if self.bidirectional else 1)
        return aten("zeros", [layers, input.shape[batch_axis], width], dtype=input.dtype)

    def forward(self, input, hx=None):
        if not hasattr(input, "dim"):
            refuse(f"torch.nn.{type(self).__name__} of packed sequences")
        if self.training and self.dropout:
            refuse("Dropout in training mode: the model draws random numbers")
        if input.dim() not in (2, 3):
            raise ValueError(f"{self.mode}: Expected input to be 2D or 3D, got {input.dim()}D instead")
        batched = input.dim() == 3
        batch_axis = 0 if self.batch_first and batched else 1
        if not batched:
            input = input.unsqueeze(1)
        given = self.proj_size or self.hidden_size
        is_lstm = self.mode == "LSTM"
        if hx is None:
            start = self._start(input, batch_axis, given)
            hx = (start, self._start(input, batch_axis, self.hidden_size)) if is_lstm else start
        elif not batched:
            hx = tuple(each.unsqueeze(1) for each in hx) if is_lstm else hx.unsqueeze(1)
        first = self.batch_first and batched
        if self.proj_size:
            output, *state = self._projected(input, hx, first)
        else:
            output, *state = self._together(input, hx, first)
        if not batched:
            output, state = output.squeeze(1), [each.squeeze(1) for each in state]
        return output, tuple(state) if is_lstm else state[0]

    def _together(self, input, hx, first):
        is_lstm = self.mode == "LSTM"
        rest = (self._flat_weights, self.bias, self.num_layers, self.dropout, self.training, self.bidirectional, first)
        return aten(self.mode.lower(), input, list(hx) if is_lstm else hx, *rest)

    def _projected(self, input, hx, first):
        """An LSTM whose hidden state is a linear map of what the cell gives, step by step."""
        steps = (input.transpose(0, 1) if first else input).unbind(0)
        ends = [[], []]
        for at, weights in enumerate(self.all_weights):
            w_ih, w_hh, *biases, w_hr = weights
            backwards = self.bidirectional and at % 2 == 1
            if not backwards:
                below, made = steps, []
            h, c, outputs = hx[0][at], hx[1][at], []
            for x in reversed(below) if backwards else below:
                gates = aten("linear", x, w_ih, biases[0] if biases else None)
                gates = gates + aten("linear", h, w_hh, biases[1] if biases else None)
                i, f, g, o = gates.chunk(4, 1)
                c = f.sigmoid() * c + i.sigmoid() * g.tanh()
                h = aten("linear", o.sigmoid() * c.tanh(), w_hr, None)
                outputs.append(h)
            made.append(outputs[::-1] if backwards else outputs)
            steps = [aten("cat", list(each), -1) for each in zip(*made)]
            ends[0].append(h)
            ends[1].append(c)
        output = aten("stack", steps, 0)
        state = [aten("stack", each, 0) for each in ends]
        return output.transpose(0, 1) if first else output, *state


class LSTM(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__("LSTM", *args, **kwargs)


class GRU(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__("GRU", *args, **kwargs)


class RNN(RNNBase):
    def __init__(self, *args, nonlinearity="tanh", **kwargs):
        if len(args) > 3:
            nonlinearity, args = args[3], (*args[:3], *args[4:])
        self_mode = {"tanh": "RNN_TANH", "relu": "RNN_RELU"}[nonlinearity]
        super().__init__(self_mode, *args, **kwargs)
        self.nonlinearity = nonlinearity


class RNNCellBase(Module):
    def __init__(self, input_size, hidden_size, bias=True, num_chunks=1, device=None, dtype=None):
        super().__init__()
        self.input_size, self.hidden_size, self.bias = input_size, hidden_size, bias
        self.weight_ih = parameter_of(num_chunks * hidden_size, input_size)
        self.weight_hh = parameter_of(num_chunks * hidden_size, hidden_size)
        self.register_parameter("bias_ih", parameter_of(num_chunks * hidden_size) if bias else None)
        self.register_parameter("bias_hh", parameter_of(num_chunks * hidden_size) if bias else None)

    def _step(self, name, input, hx):
        batched = input.dim() == 2
        several = isinstance(hx, (tuple, list))
        if not batched:
            input = input.unsqueeze(0)
            hx = hx and ([each.unsqueeze(0) for each in hx] if several else hx.unsqueeze(0))
        if hx is None:
            zeros = aten("zeros", [input.shape[0], self.hidden_size], dtype=input.dtype)
            hx = [zeros, zeros] if name == "lstm_cell" else zeros
        weights = (self.weight_ih, self.weight_hh, self.bias_ih, self.bias_hh)
        made = aten(name, input, list(hx) if name == "lstm_cell" else hx, *weights)
        if batched:
            return made
        return tuple(each.squeeze(0) for each in made) if isinstance(made, tuple) else made.squeeze(0)


class RNNCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh", device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 1)
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        return self._step(f"rnn_{self.nonlinearity}_cell", input, hx)


class LSTMCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 4)

    def forward(self, input, hx=None):
        return tuple(self._step("lstm_cell", input, hx))


class GRUCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 3)

    def forward(self, input, hx=None):
        return self._step("gru_cell", input, hx)
