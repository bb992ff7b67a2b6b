// Runs every case of a folder through the importer and the engine: node check.mjs [-v] FOLDER.
// Prints what is wrong or refused and exits with 1 if anything is wrong or ends in an error of ours.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as ort from 'onnxruntime-node';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [verbose, ...paths] =
  process.argv[2] === '-v' ? [true, ...process.argv.slice(3)] : [false, ...process.argv.slice(2)];

async function loadImporter() {
  const folder = mkdtempSync(join(root, 'node_modules/.torchscript-check-'));
  const outfile = join(folder, 'importer.cjs');
  const own = JSON.stringify(pathToFileURL(join(root, 'src/x.ts')).href);
  await build({
    stdin: {
      contents: `export * from './src/weights/torchscript/torchscript-importer.ts';
        export * from './src/weights/torchscript/zip-directory.ts';
        export * from './src/tensor/float16.ts';
        export * from './src/tensor/npy.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': own },
    logLevel: 'error',
  });
  const loaded = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return loaded;
}

const { torchscriptImporter, openZip, closeZip, readMember, readNpy, encodeFloat16 } =
  await loadImporter();

function readCase(path) {
  const zip = openZip(path);
  const tensors = new Map();
  for (const [name, member] of zip.members) {
    const { data, shape, dtype } = readNpy(readMember(zip, member, 2 ** 31));
    const stored = dtype === 'float16' ? encodeFloat16(data) : data;
    tensors.set(name.replace('.npy', ''), { data: stored, shape, dtype });
  }
  closeZip(zip);
  const listed = (prefix) =>
    [...tensors.keys()]
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length)))
      .map((name) => tensors.get(name));
  return { inputs: listed('in'), expected: listed('out') };
}

async function session(model) {
  const options = { logSeverityLevel: 3, intraOpNumThreads: 2 };
  if (model.externalDataFolder)
    options.extra = {
      session: { model_external_initializers_file_folder_path: model.externalDataFolder },
    };
  return ort.InferenceSession.create(model.bytes, options);
}

const toEngine = ({ dtype, data, shape }) => new ort.Tensor(dtype, data, shape);

async function evaluate(model, feeds) {
  const opened = await session(model);
  const result = await opened.run(
    Object.fromEntries(Object.entries(feeds).map(([name, tensor]) => [name, toEngine(tensor)])),
  );
  await opened.release();
  const plain = ([name, { type, dims, data }]) => [name, { dtype: type, shape: [...dims], data }];
  return Object.fromEntries(Object.entries(result).map(plain));
}

function halfToNumber(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** float32 noise, and the rounding of half precision where that is what a tensor holds. */
function toleranceOf(dtype, name) {
  if (/bfloat/.test(name)) return 2e-2;
  return dtype === 'float16' || /half/.test(name) ? 4e-3 : 1e-4;
}

function difference(made, expected, name) {
  if (String(made.shape) !== String(expected.shape))
    return `shape [${made.shape}] instead of [${expected.shape}]`;
  if (made.dtype !== expected.dtype) return `type ${made.dtype} instead of ${expected.dtype}`;
  const number = expected.dtype === 'float16' ? halfToNumber : Number;
  const read = (array, i) => (array instanceof Uint16Array ? number(array[i]) : Number(array[i]));
  let worst = 0;
  let largest = 0;
  for (let i = 0; i < expected.data.length; i++) {
    const [x, y] = [read(made.data, i), read(expected.data, i)];
    if (Number.isFinite(y)) largest = Math.max(largest, Math.abs(y));
    if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const gap = Math.abs(x - y);
    if (!Number.isFinite(gap)) return `${x} instead of ${y} at ${i}`;
    worst = Math.max(worst, gap);
  }
  return worst > toleranceOf(expected.dtype, name) * Math.max(1, largest)
    ? `differs by ${worst} of ${largest}`
    : null;
}

async function runCase(weights, { inputs, expected }, name) {
  const program = await weights.program(inputs, evaluate);
  const opened = await session(program.model);
  const feeds = Object.fromEntries(program.inputs.map((input, i) => [input, toEngine(inputs[i])]));
  const result = await opened.run(feeds);
  await opened.release();
  const made = program.outputs.map((output) => {
    const { type, dims, data } = result[output];
    return { dtype: type, shape: [...dims], data };
  });
  if (made.length !== expected.length)
    return [`${made.length} outputs instead of ${expected.length}`];
  return made.flatMap((tensor, i) => {
    const found = difference(tensor, expected[i], name);
    return found ? [`output ${i}: ${found}`] : [];
  });
}

const counts = { archives: 0, right: 0, refused: 0, wrong: 0, error: 0 };
const times = [];
for (const folder of paths)
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.pt'))
    .sort()) {
    const name = file.slice(0, -'.pt'.length);
    counts.archives += 1;
    let end = 'right';
    const lines = [];
    const start = performance.now();
    try {
      const context = { weights: { path: join(folder, file) }, siblings: [], scratchFolder: '' };
      const weights = await torchscriptImporter.open(context);
      for (let i = 0; ; i++) {
        const values = join(folder, `${name}${i ? `@${i}` : ''}.npz`);
        if (!existsSync(values)) break;
        const faults = await runCase(weights, readCase(values), name);
        lines.push(...faults.map((fault) => (i ? `inputs ${i}: ${fault}` : fault)));
      }
      if (lines.length > 0) end = 'wrong';
    } catch (error) {
      end = error.problem ? 'refused' : 'error';
      lines.push(error.problem ? `${error.problem.cause}: ${error.message}` : error.stack);
    }
    times.push(performance.now() - start);
    counts[end] += 1;
    if (verbose || end !== 'right') console.log(`${end.toUpperCase()} ${name} ${lines.join('; ')}`);
  }
times.sort((a, b) => a - b);
console.log(JSON.stringify(counts), `median ${times[times.length >> 1]?.toFixed(0)} ms`);
if (counts.wrong + counts.error > 0) process.exitCode = 1;
