import { expect, test } from '@jest/globals';
import { pythonImports } from '../../src/partners/python-imports.ts';

test('imports of a Python file, each module once', () => {
  const source = `"""
import not_me
"""
from __future__ import annotations
import torch, numpy as np  # numbers
import torch.nn.functional as F
from torch import nn
from .blocks import Block
from . import other

class Net(nn.Module):
    def forward(self, x):
        from timm.layers import Mlp
        text = "import nor_me"
        return x
`;
  expect(pythonImports(source)).toEqual(['__future__', 'torch', 'numpy', '.', 'timm']);
  expect(pythonImports('')).toEqual([]);
});
