// npm run check-formats
// Has the readers of our formats read them: bioimageio.spec its validation summaries, and JUnit XML is held against the
// schema that Jenkins and pytest use. Needs dist/ and the package index of Python; exit status 1 where one refuses.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureVenv } from '../../bench/lib/venv.mjs';
import { PACKAGES } from '../parity/reference.mjs';
import { root } from '../set-up.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** Its source package holds junit-10.xsd; nothing of it is installed. */
const WITH_SCHEMA = 'pytest==8.4.2';

const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-formats-'));
try {
  const formats = ['validation-summary', 'junit'];
  const targets = {
    'validation-summary': join(folder, 'summaries'),
    junit: join(folder, 'junit.xml'),
  };
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'dist', 'cli.cjs'),
      'test',
      'test-models',
      '--quiet',
      ...formats.flatMap((format) => ['--format', `${format}=${targets[format]}`]),
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  // 1 is what the broken one of the test models is for.
  if (status !== 0 && status !== 1 && status !== 2)
    throw new Error(`the test ended with ${status}`);

  const reference = ensureVenv(PACKAGES);
  check(reference.python, 'read_summaries.py', targets['validation-summary']);
  const xml = ensureVenv(['xmlschema==4.1.0']);
  check(xml.python, 'check_junit.py', schemaOfJunit(xml.python), targets.junit);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function check(python, script, ...words) {
  execFileSync(python, [join(here, script), ...words], { stdio: 'inherit' });
}

/** Path of the source package, kept in build/. */
function schemaOfJunit(python) {
  const place = join(root, 'build', 'junit-schema');
  const find = () =>
    existsSync(place) ? readdirSync(place).find((name) => name.endsWith('.tar.gz')) : undefined;
  if (find() === undefined)
    execFileSync(
      python,
      [
        '-m',
        'pip',
        'download',
        '-q',
        '--disable-pip-version-check',
        '--no-deps',
        '--no-binary',
        ':all:',
        '-d',
        place,
        WITH_SCHEMA,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  return join(place, find());
}
