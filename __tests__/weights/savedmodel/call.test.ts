import { expect, test } from '@jest/globals';
import { makeGraph } from '../../../src/onnx/graph.ts';
import { type Call, refuseUnread } from '../../../src/weights/savedmodel/call.ts';
import type { Machine } from '../../../src/weights/savedmodel/machine.ts';
import type { GraphNode } from '../../../src/weights/savedmodel/node-graph.ts';

function callWith(attributes: string[], read: string[]): Call {
  const node: GraphNode = {
    name: 'node',
    operator: 'Relu',
    inputs: [],
    controls: [],
    attributes: new Map(attributes.map((name) => [name, new Uint8Array()])),
    graph: { function: null, nodes: new Map() },
  };
  return { machine: {} as Machine, graph: makeGraph(), node, inputs: [], read: new Set(read) };
}

test('an attribute that nothing looked at is a refusal', () => {
  expect(() => refuseUnread(callWith(['T', 'leak'], []))).toThrow(/attribute leak/);
});

test('attributes that were read, types and hints are none', () => {
  refuseUnread(callWith(['T', 'leak', '_class', 'shared_name'], ['leak']));
});
