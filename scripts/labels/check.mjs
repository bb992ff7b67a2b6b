// Holds the label maps made here against those of the reference, on the cases of a folder that random_cases.py wrote:
// node scripts/labels/check.mjs FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadTypeScript } from '../load-typescript.mjs';

const { product } = await loadTypeScript('scripts/labels/entry.ts');
const { OPERATIONS, ProcessingError, readNpy } = product;
const [folder = '.'] = process.argv.slice(2);
const load = (name) => readNpy(gunzipSync(readFileSync(join(folder, `${name}.npy.gz`))));

function produce({ input, axes, step }) {
  const context = { statisticsOf: null, input: () => null, followReference: false };
  try {
    return OPERATIONS[step.id]({ ...load(input), axes }, step.kwargs, context);
  } catch (error) {
    if (error instanceof ProcessingError) return error;
    throw error;
  }
}

/** `same`, `ids` where only the ids are others, or how many elements differ. */
function compare(produced, expected) {
  if (String(produced.shape) !== String(expected.shape))
    return `shape ${produced.shape} for ${expected.shape}`;
  let different = 0;
  const there = new Map();
  const back = new Map();
  let permuted = true;
  for (const [i, value] of expected.data.entries()) {
    const other = produced.data[i];
    if (value !== other) different++;
    if (!there.has(value)) there.set(value, other);
    if (!back.has(other)) back.set(other, value);
    if (there.get(value) !== other || back.get(other) !== value) permuted = false;
  }
  if (different === 0)
    return produced.dtype === expected.dtype
      ? 'same'
      : `dtype ${produced.dtype} for ${expected.dtype}`;
  return permuted ? 'ids' : `${different} of ${expected.data.length} elements`;
}

const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));
const counts = { same: 0, refused: 0, differ: 0 };
let objects = 0;
const began = performance.now();
for (const one of cases) {
  const produced = produce(one);
  const result =
    produced instanceof Error
      ? one.refused
        ? 'refused'
        : `refused here: ${produced.message}`
      : one.refused
        ? `refused there: ${one.refused}`
        : compare(produced, load(one.expected));
  if (!(produced instanceof Error)) objects += new Set(produced.data).size - 1;
  if (result in counts) counts[result]++;
  else {
    counts.differ++;
    console.log(`${one.name}: ${result}; ${JSON.stringify(one.step)}`);
  }
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${cases.length} cases with ${objects} objects in ${seconds} s: ${counts.same} the same, ${counts.refused} refused by both, ${counts.differ} differ`,
);
process.exit(counts.differ > 0 ? 1 : 0);
