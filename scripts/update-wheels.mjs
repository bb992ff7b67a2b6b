// Writes python/ready/wheels.json: the SHA-256 of the wheel that architectures get of each package of the ready
// environment. Run it after scripts/update-python.mjs; the index is the one that pip is set up to use.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypeScript } from './load-typescript.mjs';
import { root } from './set-up.mjs';

const packages = 'src/inference/packages';
const { offersOf, trusting } = await loadTypeScript(`${packages}/offers.ts`);
const { chooseWheel } = await loadTypeScript(`${packages}/choose-wheel.ts`);
const { NEVER_FETCHED } = await loadTypeScript(`${packages}/never-fetched.ts`);
const { readPinned } = await loadTypeScript(`${packages}/pinned-wheels.ts`);
const { usualIndexes } = await loadTypeScript(`${packages}/usual-index.ts`);

const indexes = (await usualIndexes(null, process.env)).slice(0, 1);
const places = { indexes, wheels: [] };
const files = trusting({ cacheFolder: tmpdir(), maxBytes: 2 ** 26 }, indexes);
const hashes = {};
for (const [name, version] of (await readPinned()).versions) {
  if (NEVER_FETCHED.has(name)) continue;
  const { wheels, problems } = await offersOf(name, places, files);
  if (problems.length > 0) throw new Error(problems.join(' '));
  const wheel = chooseWheel(wheels, [`==${version}`]);
  if (wheel?.sha256) hashes[wheel.file] = wheel.sha256;
}
const sorted = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(join(root, 'python', 'ready', 'wheels.json'), `${JSON.stringify(sorted, null, 2)}\n`);
