// Writes engine/: what the action installs on a runner, and the hash of every file it keeps of it.
// Run it after the version of onnxruntime-node or pyodide in package.json has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** What starts in Node. */
const PYODIDE = [
  'package.json',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'pyodide.mjs',
  'pyodide-lock.json',
  'python_stdlib.zip',
];
const BINARIES = 'onnxruntime-node/bin/napi-v6';

/** Paths below node_modules, by who needs them: `all`, or `<platform>-<arch>`. */
export function keptFiles() {
  const kept = { all: [] };
  const add = (group, folder, wanted = () => true) => {
    const entries = readdirSync(join(root, 'node_modules', folder), { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && wanted(entry.name));
    kept[group] = [...(kept[group] ?? []), ...files.map(({ name }) => `${folder}/${name}`)].sort();
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  };
  const isCode = (name) => name.endsWith('.js') || name === 'package.json';
  for (const [folder, wanted] of [
    ['onnxruntime-node', (name) => name === 'package.json'],
    ['onnxruntime-node/dist', isCode],
    ['onnxruntime-common', (name) => name === 'package.json'],
    ['onnxruntime-common/dist/cjs', isCode],
    ['pyodide', (name) => PYODIDE.includes(name)],
  ]) {
    add('all', folder, wanted);
  }
  for (const platform of readdirSync(join(root, 'node_modules', BINARIES))) {
    for (const arch of readdirSync(join(root, 'node_modules', BINARIES, platform))) {
      add(`${platform}-${arch}`, `${BINARIES}/${platform}/${arch}`);
    }
  }
  return kept;
}

/** `{group: {path: sha256}}` of the files as they are installed here. */
export function checksums() {
  const hash = (path) =>
    createHash('sha256')
      .update(readFileSync(join(root, 'node_modules', path)))
      .digest('hex');
  return Object.fromEntries(
    Object.entries(keptFiles()).map(([group, paths]) => [
      group,
      Object.fromEntries(paths.map((path) => [path, hash(path)])),
    ]),
  );
}

function writeJson(name, value) {
  writeFileSync(join(root, 'engine', name), `${JSON.stringify(value, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(join(root, 'engine'), { recursive: true });
  writeJson('package.json', {
    name: 'model-hub-ci-engine',
    version: '0.0.0',
    description: 'The engines that the action installs on a runner.',
    private: true,
    dependencies: {
      'onnxruntime-node': dependencies['onnxruntime-node'],
      pyodide: dependencies.pyodide,
    },
  });
  execFileSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      'install',
      '--package-lock-only',
      '--ignore-scripts',
      '--omit-lockfile-registry-resolved',
      '--no-audit',
      '--no-fund',
    ],
    { cwd: join(root, 'engine'), stdio: 'inherit', shell: process.platform === 'win32' },
  );
  writeJson('checksums.json', checksums());
}
