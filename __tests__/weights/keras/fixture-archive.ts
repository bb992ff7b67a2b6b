import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNpy } from '../../../src/tensor/npy.ts';
import { kerasImporter } from '../../../src/weights/keras/keras-importer.ts';
import type { EngineTensor, OpenedWeights } from '../../../src/weights/program.ts';
import {
  closeZip,
  openZip,
  readMember,
  type ZipArchive,
} from '../../../src/weights/torchscript/zip-directory.ts';

export const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

const LIMIT = 2 ** 30;

/** Inputs and outputs, in order. */
export interface Values {
  inputs: EngineTensor[];
  expected: EngineTensor[];
}

/** A model of an archive with all that it is tried with. */
export interface Fixture {
  name: string;
  file: string;
  bytes: Buffer;
  values: Values[];
}

/** Tensors of an .npz file: in0, in1, …, out0, out1, … */
function readValues(bytes: Buffer, folder: string): Values {
  const path = join(folder, 'values.npz');
  writeFileSync(path, bytes);
  const zip = openZip(path);
  const listed = (prefix: string): EngineTensor[] => {
    const tensors: EngineTensor[] = [];
    for (let i = 0; ; i += 1) {
      const member = zip.members.get(`${prefix}${i}.npy`);
      if (!member) return tensors;
      const { data, shape, dtype } = readNpy(readMember(zip, member, LIMIT));
      tensors.push({ data, shape, dtype } as EngineTensor);
    }
  };
  const values = { inputs: listed('in'), expected: listed('out') };
  closeZip(zip);
  return values;
}

/** All models of an archive of fixtures, and the texts that refusals must name. */
export function readFixtures(archive: string): {
  fixtures: Fixture[];
  refused: Record<string, string>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-keras-'));
  const zip = openZip(join(FIXTURES, archive));
  try {
    return { fixtures: fixturesOf(zip, folder), refused: refusedOf(zip) };
  } finally {
    closeZip(zip);
    rmSync(folder, { recursive: true });
  }
}

function refusedOf(zip: ZipArchive): Record<string, string> {
  const member = zip.members.get('refused.json');
  if (!member) return {};
  return JSON.parse(readMember(zip, member, LIMIT).toString('utf8')) as Record<string, string>;
}

function fixturesOf(zip: ZipArchive, folder: string): Fixture[] {
  const files = [...zip.members.values()].filter(({ name }) => /\.(h5|keras)$/.test(name));
  return files.map((member) => {
    const name = member.name.replace(/\.\w+$/, '');
    const values = [`${name}.npz`, `${name}@2.npz`].flatMap((file) => {
      const found = zip.members.get(file);
      return found ? [readValues(readMember(zip, found, LIMIT), folder)] : [];
    });
    return { name, file: member.name, bytes: readMember(zip, member, LIMIT), values };
  });
}

/** Runs `work` on bytes opened as a file; its folder is removed afterwards. */
export async function withOpened<Result>(
  file: string,
  bytes: Uint8Array,
  work: (opened: OpenedWeights) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-keras-'));
  try {
    const path = join(folder, file);
    writeFileSync(path, bytes);
    const weights = { path, name: file, size: bytes.length, sha256: '' };
    const none = { siblings: [], inputIds: [], outputIds: [] };
    return await work(await kerasImporter.open({ weights, scratchFolder: folder, ...none }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
