import type {
  Axis,
  FileReference,
  ModelDescription,
  TensorDescription,
} from '../../contract/description.ts';
import { type Remedy, withRemedy } from '../../description/fixes/remedy.ts';
import { DTYPES, formatShape, isDType, type Tensor } from '../../tensor/tensor.ts';
import type { Problem } from '../judge/make-verdict.ts';
import { otherOrder } from './axis-order.ts';
import { checkTestValues } from './check-test-values.ts';
import type { FileFinding } from './file-remedies.ts';
import type { TestTensors } from './load-test-tensors.ts';

/** A test tensor that is not as described, and where that stands. */
export interface TensorProblem extends Problem {
  reference: FileReference | undefined;
  /** Whether the specification leaves it open, so that it is a warning at most. */
  isAdvice?: boolean;
  remedy?: Remedy;
}

/**
 * Holds the test tensors against the described sizes, data types and tolerances.
 * Source: model specification 0.5, TensorDescrBase and the axes; 0.4 has the same sizes as shapes.
 * @returns what is wrong, inputs first; each tensor at most once for its sizes and once for its data type, then their values
 */
export function checkTestTensors(model: ModelDescription, tensors: TestTensors): TensorProblem[] {
  const sizes = sizesOf(tensors);
  const all = [
    ...model.inputs.map((description) => ({ description, kind: 'input', of: tensors.inputs })),
    ...model.outputs.map((description) => ({ description, kind: 'output', of: tensors.expected })),
  ];
  let isFirst = true;
  const asDescribed = all.flatMap(({ description, kind, of }): TensorProblem[] => {
    const tensor = of.get(description.id);
    if (!tensor) return [];
    const name = `The test tensor of the ${kind} ${description.id}`;
    const problems: Omit<TensorProblem, 'reference'>[] = [
      ...checkSizes(name, description, tensor, sizes).map((problem) => ({
        ...problem,
        ...withRemedy(
          isFirst &&
            otherOrder(description, tensor, (axis, size) => mismatch(axis, size, sizes) === null),
        ),
      })),
      ...checkDType(name, description, tensor),
    ];
    // The sizes of others may follow from this one.
    if (problems.some(({ cause }) => cause === 'tensor-shape-mismatch')) isFirst = false;
    return problems.map((problem) => ({ ...problem, reference: description.testTensor }));
  });
  const values = checkTestValues(model, tensors).map(
    ({ description, ...problem }): TensorProblem => ({
      ...problem,
      reference: description.testTensor,
    }),
  );
  return [...asDescribed, ...values];
}

type Sizes = ReadonlyMap<string, number>;

/** Size by `tensor.axis`. An input is meant where an output has the same name. */
function sizesOf({ inputs, expected }: TestTensors): Sizes {
  const entries = [...expected, ...inputs].flatMap(([id, { axes, shape }]) =>
    axes.map((axis, i): [string, number] => [`${id}.${axis}`, shape[i] ?? 1]),
  );
  return new Map(entries);
}

function checkSizes(
  name: string,
  description: TensorDescription,
  tensor: Tensor,
  sizes: Sizes,
): Problem[] {
  const wrong = description.axes.flatMap((axis, i) => {
    const size = tensor.shape[i] ?? 1;
    const wanted = mismatch(axis, size, sizes);
    return wanted === null ? [] : [`${size} elements along ${axis.id}, where ${wanted}`];
  });
  if (wrong.length === 0) return [];
  return [
    {
      cause: 'tensor-shape-mismatch',
      message: `${name} has the shape ${formatShape(tensor.shape)}: ${wrong.join('; ')}.`,
      hint: 'Correct the sizes of the axes in the description, or ship a test tensor of a described size.',
      ...evidenceOf(description),
    },
  ];
}

/** What is described instead of `size`; null where it fits. */
function mismatch({ size: described, halo }: Axis, size: number, sizes: Sizes): string | null {
  switch (described.kind) {
    case 'any':
      return null;
    case 'fixed':
      return size === described.size ? null : `${described.size} are described`;
    case 'parameterized': {
      const { min, step } = described;
      const steps = (size - min) / step;
      const fits = size === min || (steps > 0 && Number.isInteger(steps));
      return fits ? null : `${min} plus a multiple of ${step} are described`;
    }
    case 'data-dependent': {
      const { min, max } = described;
      const fits = size >= min && (max === null || size <= max);
      return fits ? null : `${min} to ${max ?? 'any number'} are described`;
    }
    case 'reference': {
      const { tensor, axis, factor, offset } = described;
      const referenced = sizes.get(`${tensor}.${axis}`);
      if (referenced === undefined) return null;
      // A factor is a quotient of two scales: it may miss the whole number by rounding.
      const wanted = Math.floor(referenced * factor + offset + 1e-6);
      const fits = size === wanted || (halo > 0 && size === wanted - 2 * halo);
      return fits ? null : `${wanted} follow from ${axis} of ${tensor}`;
    }
  }
}

/** A floating-point tensor may be shipped as integers or in another precision; all others as they are described. */
function checkDType(name: string, description: TensorDescription, tensor: Tensor): Problem[] {
  const { dtype } = description;
  if (!isDType(dtype) || tensor.dtype === dtype) return [];
  const { kind } = DTYPES[tensor.dtype];
  if (DTYPES[dtype].kind === 'float' && kind !== 'bool' && tensor.dtype !== 'float16') return [];
  return [
    {
      cause: 'tensor-dtype-mismatch',
      message: `${name} has the data type ${tensor.dtype}, described is ${dtype}.`,
      hint: `Save the tensor as ${dtype}, or correct data.type in the description.`,
      ...evidenceOf(description),
    },
  ];
}

function evidenceOf({ testTensor, position }: TensorDescription): Pick<Problem, 'evidence'> {
  const place = testTensor?.position ?? position;
  return place ? { evidence: { position: place } } : {};
}

/**
 * The problem as something noticed. The reference implementation never looked at the sizes and types of 0.4, so
 * that they are a warning there at most.
 */
export function tensorFinding(
  { cause, message, hint, reference, isAdvice, evidence, remedy }: TensorProblem,
  specVersion: string,
): FileFinding | null {
  const old = specVersion === '0.4';
  if (old && cause === 'tensor-dtype-mismatch') return null;
  const { path } = reference ?? { path: [] };
  const position = evidence?.position ?? reference?.position ?? null;
  const severity = old || isAdvice ? 'warning' : 'error';
  // The axes of 0.4 are a text, beside a list of sizes.
  const mend = old ? undefined : remedy;
  return { code: cause, severity, path, position, message, hint, ...withRemedy(mend) };
}
