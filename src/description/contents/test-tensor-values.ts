import type { ModelDescription, TensorDescription } from '../../contract/description.ts';
import type { Finding } from '../../contract/finding.ts';

/** Values below this are too small to tell a working model from one that gives zeros. */
const SMALL = 1e-4;
/** Share of the largest value that a tolerance may have. */
const MAX_SHARE = 0.01;

/**
 * Whether the values of a test tensor can prove anything: the reference wants some outside of ±1e-4, and an absolute
 * tolerance of at most one percent of the largest. The text of the specification means absolute values there.
 */
export function checkTestTensorValues(
  tensor: TensorDescription,
  data: ArrayLike<number | bigint>,
  model: ModelDescription,
): Finding[] {
  const { testTensor } = tensor;
  if (!testTensor || data.length === 0) return [];
  let largest = 0;
  for (let index = 0; index < data.length; index += 1) {
    const size = Math.abs(Number(data[index]));
    if (size > largest) largest = size;
  }
  const { path, position } = testTensor;
  const place = { severity: 'warning' as const, path, position };
  if (largest < SMALL)
    return [
      {
        ...place,
        code: 'test-tensor-near-zero',
        message: `All values of the test tensor of "${tensor.id}" lie within ±${SMALL}: a model that gives zeros would pass.`,
        hint: 'Ship a test tensor with larger values.',
      },
    ];
  if (!model.outputs.includes(tensor)) return [];
  const isDiscrete = /^(?:u?int|bool)/.test(tensor.dtype);
  const tolerance = model.tolerances.find(
    ({ outputs }) =>
      outputs === undefined ||
      (outputs === 'any_discrete_output'
        ? isDiscrete
        : outputs === 'any_continuous_output'
          ? !isDiscrete
          : outputs.includes(tensor.id)),
  );
  return tolerance && tolerance.absolute > MAX_SHARE * largest
    ? [
        {
          ...place,
          code: 'tolerance-too-wide',
          message: `The absolute tolerance of ${tolerance.absolute} for "${tensor.id}" is more than 1 % of its largest value ${largest}.`,
          hint: 'Give the output a smaller absolute_tolerance in config.bioimageio.reproducibility_tolerance.',
        },
      ]
    : [];
}
