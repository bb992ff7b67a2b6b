// Runs every archive of some folders through the importer and the engine: node check.mjs [-v] FOLDER ....
// Prints what is wrong or refused; exits with 1 if anything is wrong or ends in an error of ours.
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function bundleChecker() {
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
  return { folder, outfile };
}

/** A process that checks one archive after the other: a crash of the engine ends only this one. */
function work(outfile) {
  const { checkArchive } = createRequire(import.meta.url)(outfile);
  process.on('message', async ({ folder, name }) => {
    const start = performance.now();
    const checked = await checkArchive(folder, name).catch((error) => ({
      end: 'error',
      lines: [error.stack],
    }));
    process.send({ ...checked, time: performance.now() - start });
  });
}

/** Hands archives to a process until none is left; in its place comes another where it crashes. */
function drain(outfile, archives, take) {
  return new Promise((resolve) => {
    let current = null;
    const worker = fork(fileURLToPath(import.meta.url), ['--worker', outfile]);
    const next = () => {
      current = archives.shift() ?? null;
      if (current) worker.send(current);
      else worker.disconnect();
    };
    worker.on('message', (checked) => {
      take(current, checked);
      next();
    });
    worker.on('exit', (code, signal) => {
      if (!current) return resolve();
      take(current, { end: 'error', lines: [`the process ended with ${signal ?? code}`], time: 0 });
      resolve(drain(outfile, archives, take));
    });
    next();
  });
}

async function main([first, ...others]) {
  const verbose = first === '-v';
  const folders = verbose ? others : [first, ...others];
  const archives = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.pt'))
      .sort()
      .map((file) => ({ folder, name: file.slice(0, -'.pt'.length) })),
  );
  const counts = { archives: archives.length, right: 0, refused: 0, wrong: 0, error: 0 };
  const times = [];
  const take = ({ name }, { end, lines, time }) => {
    times.push(time);
    counts[end] += 1;
    if (verbose || end !== 'right') console.log(`${end.toUpperCase()} ${name} ${lines.join('; ')}`);
  };
  const checker = await bundleChecker();
  try {
    const workers = Array.from({ length: availableParallelism() }, () =>
      drain(checker.outfile, archives, take),
    );
    await Promise.all(workers);
  } finally {
    rmSync(checker.folder, { recursive: true });
  }
  times.sort((a, b) => a - b);
  console.log(JSON.stringify(counts), `median ${times[times.length >> 1]?.toFixed(0)} ms`);
  if (counts.wrong + counts.error > 0) process.exitCode = 1;
}

if (process.argv[2] === '--worker') work(process.argv[3]);
else await main(process.argv.slice(2));
