// Runs every case of a folder in the engine, without any Python but the sealed one: node check.mjs FOLDER [--part K/N] [--json FILE] [PATTERN].
// A case agrees with torch, is refused by name, or is a bug (WRONG, CRASH); exits with 1 if there is a bug.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadTypeScript } from '../../load-typescript.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: '0/1' },
    json: { type: 'string' },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});
const [folder = '.', pattern = ''] = positionals;
const [part = 0, parts = 1] = values.part.split('/').map(Number);
const { openChecker } = await loadTypeScript('scripts/corpus/architectures/check-case.ts');

const names = readdirSync(resolve(folder), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && new RegExp(pattern).test(entry.name))
  .map(({ name }) => name)
  .sort()
  .filter((_, index) => index % parts === part);
const checker = await openChecker();
const results = [];
for (const name of names) {
  const begun = performance.now();
  const { end, lines } = await checker.check(join(resolve(folder), name));
  const milliseconds = Math.round(performance.now() - begun);
  results.push({ name, end, lines, milliseconds });
  if (values.verbose || end !== 'agree')
    process.stdout.write(`${end.toUpperCase()} ${name} ${lines.join('; ')} (${milliseconds} ms)\n`);
}
const told = results.find(({ end }) => end === 'agree');
// A check that never says WRONG says nothing.
const selfChecked = told ? await checker.noticesFault(join(resolve(folder), told.name)) : false;
await checker.close();
const counts = Object.fromEntries(
  ['agree', 'refused', 'wrong', 'crash'].map((end) => [
    end,
    results.filter((each) => each.end === end).length,
  ]),
);
process.stdout.write(
  `${results.length} architectures: ${counts.agree} agree with torch, ${counts.refused} refused by name, ${counts.wrong} WRONG, ${counts.crash} crashed\n`,
);
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 1));
if (results.length > 0 && !selfChecked)
  process.stdout.write('A fault put in on purpose was not noticed.\n');
process.exit(selfChecked && counts.wrong + counts.crash === 0 ? 0 : 1);
