import type { Node, Value } from '../../../onnx/value.ts';
import { unsupported } from '../../torchscript/refusal.ts';

const RANDOM = /^(?:Random|Bernoulli|Multinomial)/;

/** Throws a Refusal where outputs depend on random numbers: then one run says nothing of another. */
export function refuseRandomness(outputs: readonly Value[]): void {
  const seen = new Set<Node>();
  const queue = [...outputs];
  for (let value = queue.pop(); value; value = queue.pop()) {
    if (value.source.kind !== 'node' || seen.has(value.source.node)) continue;
    const { node } = value.source;
    seen.add(node);
    if (RANDOM.test(node.operator))
      throw unsupported(
        'The model draws random numbers, so that its outputs change from run to run',
        'Take the random numbers out of `forward`, so that others get the same outputs.',
      );
    queue.push(...node.inputs.filter((input) => input !== null));
  }
}
