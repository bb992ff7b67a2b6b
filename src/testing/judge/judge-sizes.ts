import type { Case } from '../../contract/case.ts';
import type { Axis, TensorDescription } from '../../contract/description.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { formatShape } from '../../tensor/tensor.ts';
import type { ExpectedSize, OtherSizes } from '../plan/other-sizes.ts';
import { formatList } from './format-number.ts';
import { type Problem, passedVerdict, problemVerdict } from './make-verdict.ts';

/**
 * Holds the shapes of outputs against the sizes that the description promises for these inputs. Their
 * values are not looked at: nobody knows what they should be.
 * @param outcome absent where these are the sizes of the test tensors, which were run already
 * @param inputs shapes by id
 * @param outputs shapes by id, after postprocessing
 */
export function judgeSizes(
  testCase: Case,
  outcome: Outcome | undefined,
  described: readonly TensorDescription[],
  sizes: OtherSizes,
  inputs: ReadonlyMap<string, readonly number[]>,
  outputs: ReadonlyMap<string, readonly number[]>,
): Verdict {
  const fed = `With ${listOf('input', inputs)}`;
  for (const output of described) {
    const shape = outputs.get(output.id);
    if (!shape) {
      const message = `${fed} the model gives no output ${output.id}.`;
      const hint = 'Describe exactly the outputs that the model gives, in their order.';
      return problemVerdict(testCase, { cause: 'output-missing', message, hint }, outcome);
    }
    const problem = contradiction(output, shape, sizes, fed);
    if (problem) return problemVerdict(testCase, problem, outcome);
  }
  const same = outcome ? '' : ' These are the sizes of the test tensors: it was not run again.';
  const message = `${fed} the outputs have the described sizes: ${listOf('output', outputs)}.${same}`;
  return passedVerdict(testCase, outcome, { message, hint: '' }, {});
}

function contradiction(
  { id, axes, position }: TensorDescription,
  shape: readonly number[],
  { outputs }: OtherSizes,
  fed: string,
): Problem | null {
  const expected = outputs.get(id) ?? [];
  const wrong = axes.flatMap((axis, i) => {
    const wanted = expected[i] ?? null;
    const got = shape[i] ?? 1;
    return fits(got, wanted) ? [] : [{ axis, got, wanted }];
  });
  const [first] = wrong;
  if (!first) return null;
  const differences = wrong.map(
    ({ axis, got, wanted }) => `${got} instead of ${promised(wanted)} along ${axis.id}`,
  );
  const place = first.axis.position ?? position;
  return {
    cause: 'output-shape-differs',
    message: `${fed} the output ${id} has the shape ${formatShape(shape)}: ${formatList(differences)}. ${reason(first.axis)}`,
    hint: 'Correct the size of this axis in the description (its offset, or the scales of both axes), or allow only such inputs for which it holds (min and step).',
    ...(place ? { evidence: { position: place } } : {}),
  };
}

function fits(size: number, wanted: ExpectedSize): boolean {
  if (wanted === null) return true;
  if (typeof wanted === 'number') return size === wanted;
  return size >= wanted.min && (wanted.max === null || size <= wanted.max);
}

function promised(wanted: ExpectedSize): string {
  if (wanted === null || typeof wanted === 'number') return String(wanted);
  return wanted.max === null ? `at least ${wanted.min}` : `${wanted.min} to ${wanted.max}`;
}

function reason({ id, size }: Axis): string {
  if (size.kind !== 'reference') return `The description fixes the size of ${id}.`;
  const { tensor, axis, factor, offset } = size;
  const times = factor === 1 ? '' : ` × ${Number(factor.toPrecision(6))}`;
  const plus = offset === 0 ? '' : offset > 0 ? ` + ${offset}` : ` - ${-offset}`;
  return `The description says: size of ${id} = size of ${axis} of ${tensor}${times}${plus}.`;
}

function listOf(kind: string, shapes: ReadonlyMap<string, readonly number[]>): string {
  const all = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`);
  return `${kind}${all.length === 1 ? '' : 's'} ${formatList(all)}`;
}
