import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Verdict } from '../../../src/contract/verdict.ts';
import { installation } from '../../../src/settings/installation.ts';
import { testResources } from '../../../src/testing/test-resources.ts';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';
import { fileServer } from '../../files/file-server.ts';
import { temporaryFolders } from '../../temporary.ts';

const folderWith = temporaryFolders();
const MODEL = join(installation().root, 'test-models/nuclei-2d');
const SHARD = 'group1-shard1of1.bin';

function membersOf(archive: string): Record<string, Buffer> {
  const zip = openZip(join(MODEL, archive));
  const members = [...zip.members].map(
    ([name, member]) => [name, readMember(zip, member, 2 ** 24)] as const,
  );
  closeZip(zip);
  return Object.fromEntries(members);
}

const { 'model.json': description = Buffer.alloc(0), [SHARD]: shard = Buffer.alloc(0) } =
  membersOf('tfjs.zip');
const half = Math.floor(shard.length / 2);
const [head, tail] = [shard.subarray(0, half), shard.subarray(half)];

/** model.json with its weights in files of these names. */
function modelJson(...paths: string[]): Buffer {
  const model = JSON.parse(description.toString('utf8'));
  model.weightsManifest[0].paths = paths;
  return Buffer.from(JSON.stringify(model));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Package {
  source: string;
  sha256?: string;
  attachments?: { source: string; sha256: string }[];
  files?: Record<string, Uint8Array>;
}

/** The verdict on the test tensors of a package whose weights these are. */
async function verdictOn(
  { source, sha256: hash, attachments = [], files = {} }: Package,
  hosts: string[] = [],
): Promise<Verdict> {
  const text = readFileSync(join(MODEL, 'tensorflow.bioimageio.yaml'), 'utf8');
  const weights = { tensorflow_js: { source, sha256: hash, tensorflow_version: '2.21.0' } };
  const [start = ''] = text.split('weights:\n');
  const whole = `${start}weights: ${JSON.stringify(weights)}\nattachments: ${JSON.stringify(attachments)}\n`;
  const shipped = ['channels_last_input.npy', 'channels_last_output.npy', 'cover.png', 'README.md'];
  const folder = folderWith({
    ...Object.fromEntries(shipped.map((name) => [name, readFileSync(join(MODEL, name))])),
    'rdf.yaml': whole,
    ...files,
  });
  const resource = {
    id: 'model',
    source: 'model/rdf.yaml',
    folder,
    descriptionFile: join(folder, 'rdf.yaml'),
    state: 'present' as const,
    changedBy: [],
  };
  const [report] = await testResources([resource], {
    weightsFormats: [],
    device: 'cpu',
    timeout: 60_000,
    memory: null,
    files: {
      cacheFolder: folderWith(),
      maxBytes: 1e9,
      allowedPrivateHosts: hosts,
      download: { attempts: 1 },
    },
  });
  const verdict = report?.verdicts.find(({ shape }) => shape.kind === 'test-tensors');
  if (!verdict) throw new Error(JSON.stringify(report, null, 1));
  return verdict;
}

const send = (bytes: Uint8Array) => (_: unknown, response: { end(b: Uint8Array): unknown }) => {
  response.end(bytes);
};

test('a bare model.json of the package takes its weights from the files that it names', async () => {
  const files = {
    'web/model.json': modelJson('a/weights.bin', 'b/weights.bin'),
    'web/a/weights.bin': head,
    'web/b/weights.bin': tail,
  };
  const verdict = await verdictOn({ source: 'web/model.json', files });
  expect(verdict).toMatchObject({ status: 'passed', weightsFormat: 'tensorflow_js' });
});

test('a model.json on a server has them beside it, with what follows its question mark', async () => {
  const json = modelJson('one.bin', 'two.bin');
  const server = await fileServer({
    '/web/model.json?download=1': send(json),
    '/web/one.bin?download=1': send(head),
    '/web/two.bin?download=1': send(tail),
  });
  const source = server.url('/web/model.json?download=1');
  const verdict = await verdictOn({ source, sha256: sha256(json) }, [server.host]);

  expect(verdict.status).toBe('passed');
  expect(server.requests('/web/two.bin?download=1')).toHaveLength(1);
});

test('weights at addresses are held against the hashes that the description has for them', async () => {
  const server = await fileServer({ '/one.bin': send(head), '/two.bin': send(tail) });
  const [one, two] = [server.url('/one.bin'), server.url('/two.bin')];
  const files = { 'model.json': modelJson(one, two) };
  const attachments = [{ source: two, sha256: sha256(tail) }];
  const right = await verdictOn({ source: 'model.json', files, attachments }, [server.host]);
  expect(right.status).toBe('passed');
  const wrong = [{ source: two, sha256: sha256(head) }];
  const verdict = await verdictOn({ source: 'model.json', files, attachments: wrong }, [
    server.host,
  ]);
  expect(verdict).toMatchObject({ status: 'failed', cause: 'sha256-mismatch' });
});

test.each([
  ['../outside.bin', 'file-outside-package', /outside\.bin/],
  ['missing.bin', 'file-missing', /missing\.bin/],
  ['https://127.0.0.1:9/one.bin', 'address-not-allowed', /127\.0\.0\.1/],
  ['http://example.org/one.bin', 'address-not-allowed', /example\.org/],
])('weights at %s are not taken', async (path, cause, says) => {
  const verdict = await verdictOn({
    source: 'model.json',
    files: { 'model.json': modelJson(path) },
  });
  expect(verdict).toMatchObject({ cause, message: expect.stringMatching(says) });
});
