import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { unpackZip } from '../../../src/files/unpack-zip.ts';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { savedModelImporter } from '../../../src/weights/savedmodel/savedmodel-importer.ts';
import { seededRandom } from '../../seeded-random.ts';
import { temporaryFolders } from '../../temporary.ts';
import { expectAllBorne, roundsOr } from '../damage/damaged-files.ts';

const folderOf = temporaryFolders();
const MODEL = fileURLToPath(new URL('./fixtures/contract/network.zip', import.meta.url));
const INPUT: EngineTensor = {
  dtype: 'float32',
  shape: [1, 6, 7, 1],
  data: new Float32Array(42).fill(0.5),
};

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length);

const DAMAGES: readonly Damage[] = [
  (bytes, random) => {
    const damaged = Buffer.from(bytes);
    for (let i = 0; i < 1 + Math.floor(random() * 8); i += 1)
      damaged[at(bytes, random)] = Math.floor(random() * 256);
    return damaged;
  },
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random) => {
    // Lengths and sizes at their limits.
    const start = at(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), Buffer.alloc(9, 255), bytes.subarray(start)]);
  },
  (bytes, random) => {
    const [from, to] = [at(bytes, random), at(bytes, random)].sort((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
];

async function wholeModel(): Promise<Map<string, Buffer>> {
  const folder = folderOf();
  expect(await unpackZip(MODEL, folder)).toEqual({ ok: true });
  const names = readdirSync(folder, { recursive: true }).map(String);
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

test.each([
  ['saved_model.pb', 1500],
  ['variables/variables.index', 1500],
  ['variables/variables.data-00000-of-00001', 200],
])(
  'damage in %s ends in a refusal, in time',
  async (name, usual) => {
    const files = await wholeModel();
    const whole = files.get(name) ?? Buffer.alloc(0);
    expect(whole.length).toBeGreaterThan(0);
    const random = seededRandom(7);
    const rounds = roundsOr(usual);
    const refused = expectAllBorne(name, rounds, (round) => ({
      format: 'tensorflow_saved_model_bundle',
      main: '',
      files: new Map(files).set(name, DAMAGES[round % DAMAGES.length]?.(whole, random) ?? whole),
      inputs: [{ dtype: INPUT.dtype, shape: INPUT.shape }],
    }));
    expect(refused).toBeGreaterThan(rounds / 4);
  },
  600_000,
);

test('the model is read where nothing is damaged', async () => {
  const files = await wholeModel();
  const refused = expectAllBorne('whole', 1, () => ({
    format: 'tensorflow_saved_model_bundle',
    main: '',
    files,
    inputs: [{ dtype: INPUT.dtype, shape: INPUT.shape }],
  }));
  expect(refused).toBe(0);
});

test('a damaged variable is found by its checksum', async () => {
  const folder = folderOf();
  await unpackZip(MODEL, folder);
  const path = join(folder, 'variables/variables.data-00000-of-00001');
  const bytes = readFileSync(path);
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const opened = await savedModelImporter.open({
    weights: { path: folder, size: 0, sha256: '' },
    siblings: [],
    scratchFolder: folderOf(),
    inputIds: ['x'],
    outputIds: ['y'],
  });
  await expect(opened.program([INPUT], () => Promise.reject(new Error()))).rejects.toMatchObject({
    problem: { cause: 'weights-invalid', message: expect.stringMatching(/variable.*checksum/) },
  });
});
