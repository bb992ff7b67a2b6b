import type { Case } from '../../contract/case.ts';
import type { ModelDescription } from '../../contract/description.ts';
import type { OutputComparison, OutputFiles, Verdict } from '../../contract/verdict.ts';
import { postprocessWith, type Tensors } from '../../processing/apply-steps.ts';
import { differenceTensor } from '../../tensor/difference.ts';
import { writeNpy } from '../../tensor/npy.ts';
import { formatShape, type Tensor } from '../../tensor/tensor.ts';
import { isMap } from '../judge/is-label-map.ts';
import type { ModelTest } from '../run/model-test.ts';
import { readOutputs } from '../run/read-outputs.ts';
import type { TestedCase } from '../test-case.ts';
import type { EvidenceKeeper } from './evidence-keeper.ts';

/** Bytes that a picture may take at most; most take a twentieth. */
const PICTURE = 2 * 2 ** 20;
/** Bytes of an .npy file before its numbers. */
const HEADER = 128;

/**
 * Keeps what a case gave and pictures of it.
 * @returns its verdict, which names the files
 */
export async function keepEvidence(
  subject: Case,
  { verdict, ran }: TestedCase,
  test: ModelTest,
): Promise<Verdict> {
  const { evidence: keeper, model, squeeze, custom } = test;
  const comparisons = verdict.evidence.outputs;
  if (!keeper || !ran || !comparisons) return verdict;
  const { tensors } = ran;
  const { outcome, followReference } = ran.asReference ?? { ...ran, followReference: false };
  if (!outcome.ok) return verdict;
  const read = await readOutputs(outcome, model.outputs, squeeze);
  if (!read.ok) return verdict;
  const outputs = await postprocessWith(
    custom,
    read.outputs,
    tensors.inputs,
    model,
    followReference,
  );
  const resource = keeper.nameFor('', subject.resource);
  const folder = `${resource}/${keeper.nameFor(resource, `${subject.weightsFormat}-${ran.device}`)}`;
  const kept: OutputComparison[] = [];
  // One after the other: the difference of one output at a time is held in memory.
  for (const comparison of comparisons) {
    const [produced, expected] = [outputs, tensors.expected].map((all) =>
      all.get(comparison.output),
    );
    if (!produced || !expected) return verdict;
    const place = `${folder}/${keeper.nameFor(folder, comparison.output)}`;
    const sides = { input: inputToShow(tensors.inputs), expected, produced };
    kept.push({
      ...comparison,
      files: await keepOutput(keeper, place, { comparison, verdict, model, ...sides }),
    });
  }
  return { ...verdict, evidence: { ...verdict.evidence, outputs: kept } };
}

interface Output {
  comparison: OutputComparison;
  verdict: Verdict;
  model: ModelDescription;
  input: Tensor | null;
  expected: Tensor;
  produced: Tensor;
}

async function keepOutput(
  keeper: EvidenceKeeper,
  place: string,
  output: Output,
): Promise<OutputFiles> {
  const { verdict, produced, expected } = output;
  const passed = verdict.status === 'passed';
  const size = ({ data }: Tensor) => data.byteLength + HEADER;
  const isSameShape = String(produced.shape) === String(expected.shape);
  const wanted = [
    { name: 'picture', ending: '.png', bytes: PICTURE, make: () => draw(output) },
    {
      name: 'produced',
      ending: '.produced.npy',
      bytes: size(produced),
      make: () => writeNpy(produced),
    },
    {
      name: 'difference',
      ending: '.difference.npy',
      bytes: 2 * Math.max(size(produced), size(expected)),
      make: () => writeNpy(differenceTensor(produced, expected)),
    },
  ] as const;
  const files: OutputFiles = {};
  for (const { name, ending, bytes, make } of wanted) {
    if (name === 'difference' && !isSameShape) continue;
    const why = await keeper.write(`${place}${ending}`, bytes, passed, make);
    if (why === null) files[name] = `${place}${ending}`;
    else files.leftOut = `Not kept of ${output.comparison.output}: ${why}.`;
  }
  return files;
}

async function draw({ comparison, verdict, model, ...sides }: Output): Promise<Uint8Array> {
  // Loaded only where pictures are wanted.
  const { drawComparison } = await import('../../picture/draw-comparison.ts');
  const { output, tolerance, maxAbsoluteDifferenceAt: at, labels } = comparison;
  const described = model.outputs.find(({ id }) => id === output);
  const { expected } = sides;
  const shape = `${formatShape(expected.shape)} ${expected.dtype}`;
  const said = [verdict.status, ...(verdict.cause ? [verdict.cause] : [])].join(', ');
  const regions =
    labels &&
    `${labels.matchedRegions} of ${labels.expectedRegions} expected regions match, ${labels.producedRegions} are produced; mean IoU ${shown(labels.meanIou)}, worst ${shown(labels.worstIou)}`;
  return drawComparison({
    ...sides,
    title: [
      `${output}: ${shape}`,
      `${verdict.weightsFormat}, ${verdict.evidence.engine ?? verdict.device}: ${said}`,
      ...(regions ? [regions] : []),
    ],
    isLabels: described !== undefined && isMap(described, expected),
    tolerance,
    worst: at && offsetOf(expected.shape, at),
  });
}

function shown(share: number | null): string {
  return share === null ? '-' : share.toFixed(2);
}

function offsetOf(shape: readonly number[], index: readonly number[]): number {
  return shape.reduce((offset, size, axis) => offset * size + (index[axis] ?? 0), 0);
}

/** The first input that is an image, else the first. */
function inputToShow(inputs: Tensors): Tensor | null {
  const all = [...inputs.values()];
  return all.find(({ axes }) => axes.includes('x')) ?? all[0] ?? null;
}
