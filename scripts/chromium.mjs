// Where Chromium is: for pictures and for the tests of the page.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium, the one that CHROMIUM names before the one on the search path; null where there is none. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0 && stdout.trim() !== '') return stdout.trim();
  }
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** The same; where there is none, it is installed with the system's packages. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  // Without a font for emoji a comment's marks are empty boxes.
  const packages = ['chromium', 'fonts-noto-color-emoji'];
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const isRoot = process.getuid?.() === 0;
    const [file, ...front] = isRoot ? ['apt-get'] : ['sudo', '--non-interactive', 'apt-get'];
    spawnSync(file, [...front, '--quiet', ...words], { stdio: ['ignore', 2, 2] });
  }
  return findChromium();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chromium = ensureChromium();
  if (chromium === null) {
    process.stderr.write(
      'There is no Chromium, and it could not be installed: the tests of the page need it.\n',
    );
    process.exit(3);
  }
  process.stdout.write(`${chromium}\n`);
}
