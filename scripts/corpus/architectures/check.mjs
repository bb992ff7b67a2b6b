// Runs every case of a folder in the engine, without any Python but the sealed one:
// node check.mjs FOLDER [--processes N] [--table FILE] [-v] [PATTERN].
// A case agrees with torch, is refused as its own case says, or counts as a bug; exits with 1 if there is one.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadTypeScript } from '../../load-typescript.mjs';
import { tableOf } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    processes: { type: 'string', default: '1' },
    table: { type: 'string' },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});
const [given = '.', pattern = ''] = positionals;
const folder = resolve(given);

/** Cases of one package stay together, so that only one process has to load it. */
function shares(names, count) {
  const groups = new Map();
  for (const name of names) {
    const [key] = name.split('.');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const loads = Array.from({ length: count }, () => []);
  for (const group of [...groups.values()].sort((a, b) => b.length - a.length))
    loads.sort((a, b) => a.length - b.length)[0].push(...group);
  return loads.filter((load) => load.length > 0);
}

async function runShare(names) {
  const { openChecker } = await loadTypeScript('scripts/corpus/architectures/check-case.ts');
  const checker = await openChecker();
  const results = [];
  for (const name of names) {
    const begun = performance.now();
    const checked = await checker.check(join(folder, name));
    results.push({ name, ...checked, milliseconds: Math.round(performance.now() - begun) });
  }
  // A check that never says WRONG says nothing.
  const told = results.find(({ end }) => end === 'agree');
  const isSharp = told ? await checker.noticesFault(join(folder, told.name)) : true;
  await checker.close();
  return { results, isSharp };
}

async function main() {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && new RegExp(pattern).test(entry.name))
    .map(({ name }) => name)
    .sort();
  await loadTypeScript('scripts/corpus/architectures/check-case.ts');
  const parts = await Promise.all(
    shares(names, Number(values.processes)).map(async (share) => {
      const child = fork(fileURLToPath(import.meta.url), [folder], {
        env: { ...process.env, ARCHITECTURES_SHARE: JSON.stringify(share) },
      });
      const [part] = await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => [{ results: [], isSharp: false }]),
      ]);
      return part;
    }),
  );
  const results = parts.flatMap((part) => part.results).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, end, lines, milliseconds } of results)
    if (values.verbose || end !== 'agree')
      process.stdout.write(
        `${end.toUpperCase()} ${name}: ${lines.join('; ')} (${milliseconds} ms)\n`,
      );
  const isSharp = parts.every((part) => part.isSharp);
  if (!isSharp) process.stdout.write('A fault put in on purpose was not noticed.\n');
  const count = (end) => results.filter((each) => each.end === end).length;
  process.stdout.write(
    `${names.length} architectures: ${count('agree')} agree with torch, ${count('refused')} refused as they have to be, ${count('unexpected')} refused and should not be, ${count('wrong')} WRONG, ${count('crash')} crashed\n`,
  );
  if (values.table) writeFileSync(values.table, tableOf(results));
  const isGood = count('agree') + count('refused') === names.length && names.length > 0;
  process.exit(isGood && isSharp ? 0 : 1);
}

const share = process.env.ARCHITECTURES_SHARE;
if (share === undefined) await main();
else {
  process.send?.(await runShare(JSON.parse(share)), () => process.exit(0));
}
