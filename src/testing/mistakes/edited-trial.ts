import { postprocess, type Tensors } from '../../processing/apply-steps.ts';
import type { Sample, Trial } from './mistake.ts';

/** Edits the outputs after their described postprocessing. */
export function finishing(
  { model, inputs }: Sample,
  change: string,
  edit: (results: Tensors) => Tensors,
): Trial {
  return { change, finish: (network) => edit(postprocess(network, inputs, model)) };
}

/** Edits what the network is fed. */
export function feeding(change: string, feed: () => Tensors): Trial {
  return { change, feed };
}
