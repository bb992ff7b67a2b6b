import { broadcast, withNumber } from '../../tensorflow/elementwise.ts';
import { concat, reshape, sliceAxis } from '../../tensorflow/rearrange.ts';
import { failedInModel, invalid, unsupported } from '../../tensorflow/refusal.ts';
import { rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, type LayerTable, onlyInput } from '../call.ts';
import { checkPolicy } from '../dtype-policy.ts';
import type { LayerNode } from '../layer-node.ts';
import { layerOptions } from '../layer-options.ts';
import { flag, ignore, type Options, option, unread } from '../options.ts';
import { cellOf } from './recurrent.ts';
import { readLoopOptions, sequenceInputs, walk } from './recurrent-loop.ts';

/** Every step of a sequence on its own: the steps become a part of the batch. */
function timeDistributed(call: Call): Tensor {
  const { graph, options, lowering, node } = call;
  ignore(options, 'layer');
  const [inner] = node.children;
  if (!inner) throw invalid('The wrapper holds no layer');
  const x = onlyInput(call);
  if (rankOf(x) < 3) throw failedInModel(`[${x.shape}] is no sequence`);
  const [batch = 1, steps = 1, ...rest] = x.shape;
  const flat = reshape(graph, x, [batch * steps, ...rest]);
  const [y, ...more] = lowering.runLayer(inner, [flat], new Map());
  if (!y || more.length > 0) throw unsupported('A TimeDistributed layer of several outputs');
  return reshape(graph, y, [batch, steps, ...y.shape.slice(1)]);
}

/** The layers that walk forwards and backwards, with their options. */
function directions(node: LayerNode): { node: LayerNode; options: Options }[] {
  const [forward, backward = forward] = node.children;
  if (!forward || !backward) throw invalid('The wrapper holds no layer');
  return [forward, backward].map((child) => ({ node: child, options: layerOptions(child) }));
}

const MERGES = { sum: 'Add', mul: 'Mul', ave: 'Add' } as const;

function mergeBoth(call: Call, a: Tensor, b: Tensor): Tensor[] {
  const { graph } = call;
  const mode = option(call.options, 'merge_mode') ?? null;
  if (mode === null) return [a, b];
  if (mode === 'concat') return [concat(graph, [a, b], -1)];
  if (mode !== 'sum' && mode !== 'mul' && mode !== 'ave')
    throw unsupported(`The option merge_mode = ${JSON.stringify(mode)}`);
  const merged = broadcast(graph, MERGES[mode], [a, b]);
  return [mode === 'ave' ? withNumber(graph, 'Mul', merged, 0.5) : merged];
}

/** One layer forwards and one backwards; sequences of the second are turned round again. */
function bidirectional(call: Call): Tensor[] {
  const { graph, options, node } = call;
  ignore(options, 'layer', 'backward_layer');
  const both = directions(node);
  const { x, states } = sequenceInputs(call);
  const own = node.children.length > 1;
  const results = both.map(({ node: child, options: childOptions }, index) => {
    checkPolicy(child.config.dtype);
    const loop = readLoopOptions(childOptions);
    const count = flag(childOptions, 'use_bias', true) ? 3 : 2;
    const cell = cellOf(child.className)(call, childOptions, x.shape.at(-1) ?? 0, index * count);
    // A backward layer of its own says itself that it goes backwards.
    const backwards = index === 1 && !own ? !loop.backwards : loop.backwards;
    const half = states.length / 2;
    const given = states.slice(index * half, (index + 1) * half);
    const made = walk(graph, cell, x, given, { ...loop, backwards });
    const [left] = unread(childOptions);
    if (left !== undefined) throw unsupported(`The option ${left} of the layer ${child.className}`);
    if (index === 0 || !loop.sequences) return { ...made, loop };
    const steps = made.outputs.shape[1] ?? 1;
    const turned = sliceAxis(graph, made.outputs, 1, steps - 1, -1, -1);
    return { ...made, outputs: turned, loop };
  });
  const [forward, backward] = results;
  if (!forward || !backward) throw new Error('A Bidirectional layer walks twice.');
  const merged = mergeBoth(call, forward.outputs, backward.outputs);
  const returned = forward.loop.returnsStates ? [...forward.states, ...backward.states] : [];
  return [...merged, ...returned];
}

export const wrapperLayers: LayerTable = {
  TimeDistributed: { run: timeDistributed },
  Bidirectional: {
    run: bidirectional,
    weights: (_, node) => ({
      trainable: directions(node).flatMap(({ options }) => [
        'kernel',
        'recurrent_kernel',
        ...(flag(options, 'use_bias', true) ? ['bias'] : []),
      ]),
    }),
    folders: ['forward_layer/cell', 'backward_layer/cell'],
  },
};
