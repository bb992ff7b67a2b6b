// Runs every archive of some folders through the importer and the engine: node check.mjs [-v] FOLDER ....
// Prints what is wrong or refused; exits with 1 if anything is wrong or ends in an error of ours.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const verbose = process.argv[2] === '-v';
const folders = process.argv.slice(verbose ? 3 : 2);

async function loadChecker() {
  const folder = mkdtempSync(join(root, 'node_modules/.torchscript-check-'));
  const outfile = join(folder, 'check-archive.cjs');
  await build({
    entryPoints: [join(root, '__tests__/weights/torchscript/check-archive.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['onnxruntime-node'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'src/x.ts')).href) },
    logLevel: 'error',
  });
  const { checkArchive } = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return checkArchive;
}

const checkArchive = await loadChecker();
const counts = { archives: 0, right: 0, refused: 0, wrong: 0, error: 0 };
const times = [];
for (const folder of folders)
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.pt')) continue;
    const name = file.slice(0, -'.pt'.length);
    const start = performance.now();
    const { end, lines } = await checkArchive(folder, name).catch((error) => ({
      end: 'error',
      lines: [error.stack],
    }));
    times.push(performance.now() - start);
    counts.archives += 1;
    counts[end] += 1;
    if (verbose || end !== 'right') console.log(`${end.toUpperCase()} ${name} ${lines.join('; ')}`);
  }
times.sort((a, b) => a - b);
console.log(JSON.stringify(counts), `median ${times[times.length >> 1]?.toFixed(0)} ms`);
if (counts.wrong + counts.error > 0) process.exitCode = 1;
