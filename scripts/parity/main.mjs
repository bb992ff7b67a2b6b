// npm run parity [-- --sample N] [--seed N] [--show N] [--from NAME] [--only KIND] [--brief]
// Asks the reference implementation and ours about the same descriptions and mutations of them.
// --brief prints one line, and the differences where the targets are missed: exit status 1.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureVenv } from '../../bench/lib/venv.mjs';
import { aheadOfTime } from '../ahead-of-time.mjs';
import { descriptions, mutationsOf, random } from './cases.mjs';
import { compare } from './compare.mjs';
import { askReference, PACKAGES } from './reference.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Least shares of equal verdicts, and of first complaints at the same place. */
const AGREEMENT = 0.995;
const LOCATION = 0.97;

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '40' },
    from: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    python: { type: 'string' },
    brief: { type: 'boolean', default: false },
  },
});

async function loadOurs() {
  const outfile = join(root, 'build', 'parity', 'read-description.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/description/read-description.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [aheadOfTime(root)],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** Share of each kind of mutation: the pool has far more new values than anything else. */
const SHARES = {
  set: 0.5,
  add: 0.12,
  text: 0.12,
  delete: 0.1,
  misspell: 0.08,
  unknown: 0.05,
  repeat: 0.03,
};

function stratified(pool, size, next) {
  return Object.entries(SHARES).flatMap(([kind, share]) => {
    const some = pool.filter((mutation) => mutation.kind === kind);
    const count = Math.min(Math.round(size * share), some.length);
    for (let index = 0; index < count; index++) {
      const other = index + Math.floor(next() * (some.length - index));
      [some[index], some[other]] = [some[other], some[index]];
    }
    return some.slice(0, count);
  });
}

function chooseCases(sample, seed) {
  const real = process.env.MODEL_HUB_REAL ?? join(root, '..', 'shared', 'real');
  const bases = descriptions(join(root, 'scripts', 'parity', 'bases'));
  const own = [...bases, ...descriptions(join(root, 'test-models'))];
  const found = ['descriptions', 'models']
    .map((folder) => join(real, folder))
    .filter(existsSync)
    .flatMap(descriptions);
  const whole = [...own, ...found];
  const next = random(seed);
  const wanted = ({ id, kind }) => id.includes(options.from) && kind.includes(options.only);
  const pool = [...own, ...found.filter(() => next() < 0.06)].flatMap(mutationsOf).filter(wanted);
  const chosen = stratified(pool, sample, next);
  const share = Math.min(whole.length, Math.ceil(sample / 10));
  const unchanged = (options.from + options.only === '' ? whole.slice(0, share) : []).map(
    ({ name, text }) => ({ name: `${name} as it is`, kind: 'unchanged', text }),
  );
  const changed = chosen.map(({ id, kind, apply }) => ({ name: id, kind, text: apply() }));
  return [...unchanged, ...changed].map((one, id) => ({ ...one, id }));
}

const cases = chooseCases(Number(options.sample), Number(options.seed));
const { readDescription } = await loadOurs();
const python = options.python ?? ensureVenv(PACKAGES).python;
const mutations = cases.filter(({ kind }) => kind !== 'unchanged').length;
const counts = `${cases.length} descriptions, ${mutations} of them mutations`;
if (!options.brief) console.log(counts);

let started = performance.now();
const ours = cases.map(({ text, name }) => readDescription(text, name));
const ourTime = performance.now() - started;
started = performance.now();
const theirs = await askReference(python, cases);
const theirTime = performance.now() - started;

const kinds = {};
const disagreements = [];
const misplaced = [];
for (const one of cases) {
  const our = ours[one.id];
  const their = theirs.get(one.id);
  const { agrees, falseAccept, located } = compare(our, their);
  kinds[one.kind] ??= {
    cases: 0,
    agree: 0,
    falseAccepts: 0,
    falseRejects: 0,
    locatable: 0,
    located: 0,
  };
  const kind = kinds[one.kind];
  kind.cases += 1;
  kind.agree += agrees ? 1 : 0;
  kind.falseAccepts += falseAccept ? 1 : 0;
  kind.falseRejects += !agrees && !falseAccept ? 1 : 0;
  kind.locatable += located === null ? 0 : 1;
  kind.located += located ? 1 : 0;
  const first = our.findings.find(({ severity }) => severity === 'error');
  const row = {
    case: one.name,
    ours: first ? `${first.code} ${first.path.join('.')}: ${first.message}` : our.status,
    theirs: their.valid ? 'valid' : `${their.location?.join('.') ?? their.stage}: ${their.message}`,
  };
  if (!agrees) disagreements.push(row);
  else if (located === false) misplaced.push(row);
}

const sum = (field) => Object.values(kinds).reduce((total, kind) => total + kind[field], 0);
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const agreement = sum('agree') / Math.max(1, cases.length);
const location = sum('located') / Math.max(1, sum('locatable'));
const reached = cases.length > 0 && agreement >= AGREEMENT && location >= LOCATION;
const shown = Number(options.show);
const print = (title, rows) => {
  if (rows.length > 0) console.log(`\n${title}`);
  for (const row of rows.slice(0, shown))
    console.log(`- ${row.case}\n    ours:   ${row.ours}\n    theirs: ${row.theirs}`.slice(0, 600));
};
if (!options.brief || !reached) {
  print('Different verdicts', disagreements);
  print('First complaint elsewhere', misplaced);
}
if (!options.brief) {
  console.log(`\n${'kind'.padEnd(12)}cases  agree    false accepts  false rejects  located`);
  for (const [name, kind] of Object.entries(kinds))
    console.log(
      `${name.padEnd(12)}${String(kind.cases).padEnd(7)}${percent(kind.agree, kind.cases).padEnd(9)}${String(kind.falseAccepts).padEnd(15)}${String(kind.falseRejects).padEnd(15)}${percent(kind.located, kind.locatable)}`,
    );
  console.log(
    `\nours ${(ourTime / cases.length).toFixed(2)} ms a description, the reference ${(theirTime / cases.length).toFixed(2)} ms`,
  );
}
console.log(
  `agreement ${percent(sum('agree'), cases.length)} (target ${percent(AGREEMENT, 1)}), location ${percent(sum('located'), sum('locatable'))} (target ${percent(LOCATION, 1)})${options.brief ? `: ${counts}, ${sum('falseAccepts')} false accepts, ${sum('falseRejects')} false rejects` : ''}`,
);
writeFileSync(
  join(root, 'build', 'parity', 'result.json'),
  JSON.stringify({ kinds, disagreements, misplaced }, null, 1),
);
if (!reached) process.exitCode = 1;
