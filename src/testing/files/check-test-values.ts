import type { ModelDescription, TensorDescription } from '../../contract/description.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import { isBigArray, type Tensor } from '../../tensor/tensor.ts';
import { formatNumber } from '../judge/format-number.ts';
import type { Problem } from '../judge/make-verdict.ts';
import { FLOAT_DEFAULTS, toleranceEntry } from '../judge/tolerance.ts';
import type { TestTensors } from './load-test-tensors.ts';

/** Source: bioimageio.spec 0.5.12, model.v0_5.validate_tensors. */
const SMALLEST = 1e-4;
/** Of the largest value that an absolute tolerance may be. Source: bioimageio.spec 0.5.12, ModelDescr._validate_test_tensors. */
export const LARGEST_SHARE = 0.01;

/** A test tensor that says little about the model. */
export interface ValueProblem extends Problem {
  description: TensorDescription;
  /** Whether the specification leaves it open. */
  isAdvice: boolean;
}

/**
 * Looks for test tensors that would agree with nearly anything: all values close to 0, or expected values that
 * are small beside the absolute tolerance.
 */
export function checkTestValues(
  model: ModelDescription,
  { inputs, expected }: TestTensors,
): ValueProblem[] {
  return [
    ...model.inputs.flatMap((one) => checkSize(one, 'input', inputs)),
    ...model.outputs.flatMap((one) => checkSize(one, 'output', expected)),
    ...model.outputs.flatMap((one) => checkTolerances(one, model, expected)),
  ];
}

function checkSize(description: TensorDescription, kind: string, of: Tensors): ValueProblem[] {
  const tensor = of.get(description.id);
  if (!tensor || tensor.data.length === 0 || largestOf(tensor) >= SMALLEST) return [];
  const position = description.testTensor?.position ?? description.position;
  return [
    {
      cause: 'test-tensor-near-zero',
      message: `All values of the test tensor of the ${kind} ${description.id} are closer to 0 than ${SMALLEST}.`,
      hint: 'Ship a test tensor in which something is to be seen: these values cannot show whether the model works.',
      ...(position ? { evidence: { position } } : {}),
      description,
      isAdvice: false,
    },
  ];
}

/** Each tolerance that holds for an output in one of the shipped formats, the specification's default among them. */
function checkTolerances(
  description: TensorDescription,
  model: ModelDescription,
  expected: Tensors,
): ValueProblem[] {
  const tensor = expected.get(description.id);
  const largest = tensor ? largestOf(tensor) : Number.POSITIVE_INFINITY;
  const formats = model.weights.map(({ format }) => format);
  const entries = new Set(formats.map((format) => toleranceEntry(description, format, model)));
  return [...entries].flatMap((entry): ValueProblem[] => {
    const { absolute, path, position } = entry ?? { ...FLOAT_DEFAULTS, path: [], position: null };
    if (absolute <= LARGEST_SHARE * largest || largest < SMALLEST) return [];
    const place = position ?? description.testTensor?.position ?? description.position;
    const isDescribed = path.includes('reproducibility_tolerance');
    return [
      {
        cause: 'tolerance-too-wide',
        message: `The absolute tolerance of ${formatNumber(absolute)}${path.length > 0 ? '' : ', which holds where none is described,'} is more than 1 % of the largest value in the test tensor of the output ${description.id} (${formatNumber(largest)}), so that even quite another output would pass.`,
        hint: `Describe an absolute_tolerance of at most ${roundDown(LARGEST_SHARE * largest)} for this output under config.bioimageio.reproducibility_tolerance (specification 0.5), or ship a test tensor of larger values.`,
        ...(place ? { evidence: { position: place } } : {}),
        description,
        isAdvice: !isDescribed,
      },
    ];
  });
}

/** To two digits. */
function roundDown(value: number): number {
  const digit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.floor(value / digit) * digit).toPrecision(2));
}

/** The largest absolute value; infinite where one is, 0 of nothing. */
export function largestOf({ data }: Tensor): number {
  let largest = 0;
  const isBig = isBigArray(data);
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(isBig ? Number(data[i]) : (data[i] as number));
    if (size > largest) largest = size;
  }
  return largest;
}
