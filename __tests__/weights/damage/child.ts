import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IMPORTERS } from '../../../src/weights/importers.ts';
import { type EngineTensor, WeightsError } from '../../../src/weights/program.ts';
import type { DamagedFile, Report } from './damaged-files.ts';

// Opens files one after the other and makes a program of each, in a process of its own, so that its memory can be
// measured: `node child.cjs LIST`. It never runs what it made.

/** A damaged file may ask for a value; whatever it is, the importer has to bear that there is none. */
const NOT_EVALUATED = new WeightsError({
  stage: 'load',
  cause: 'load-failed',
  message: 'Nothing is evaluated here.',
  hint: '',
});

const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  bool: Uint8Array,
} as const;

function zeros({ dtype, shape }: DamagedFile['inputs'][number]): EngineTensor {
  const make = ARRAYS[dtype as keyof typeof ARRAYS];
  const size = shape.reduce((product, length) => product * length, 1);
  return { dtype, shape, data: new make(size) } as EngineTensor;
}

/** How it ended: `read`, `refused`, or the stack of an error that has no type. */
async function endOf({ format, path, siblings, inputs }: DamagedFile): Promise<string> {
  const scratchFolder = mkdtempSync(join(tmpdir(), 'model-hub-ci-damaged-'));
  const local = (file: { path: string; name: string }) => ({ ...file, size: 0, sha256: '' });
  try {
    const importer = await IMPORTERS[format]();
    const opened = await importer.open({
      weights: local({ path, name: path }),
      siblings: siblings.map(local),
      scratchFolder,
      inputIds: [],
      outputIds: [],
    });
    await opened.program(inputs.map(zeros), async () => {
      throw NOT_EVALUATED;
    });
    return 'read';
  } catch (error) {
    return error instanceof WeightsError ? 'refused' : String((error as Error).stack);
  } finally {
    rmSync(scratchFolder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  // Importers warn on stderr and stdout of damaged files a thousand times.
  process.stderr.write = () => true;
  const files: DamagedFile[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
  const report: Report = { read: 0, refused: 0, faults: [], slowest: 0, peakMemory: 0 };
  for (const file of files) {
    const before = process.cpuUsage();
    const end = await endOf(file);
    const { user, system } = process.cpuUsage(before);
    report.slowest = Math.max(report.slowest, (user + system) / 1000);
    if (end === 'read' || end === 'refused') report[end] += 1;
    else report.faults.push(`${file.path}: ${end}`);
  }
  report.peakMemory = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify(report));
}

void main();
