import { posix } from 'node:path';

export type PackagePath =
  | { ok: true; segments: string[] }
  | { ok: false; why: string; hint: string };

interface Rule {
  broken: (path: string) => boolean;
  why: string;
  hint: string;
}

const INSIDE = 'Name a file inside the package, relative to the description, with forward slashes.';

/** What Windows takes for something else than a file's name: devices, streams, names that it shortens. */
const NOT_ON_WINDOWS =
  /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)|[<>:"|?*\x00-\x1f]|[^.][. ]$/i;

/** The same rules on every system but the last, so that a package that passes here works elsewhere. */
const RULES: readonly Rule[] = [
  { broken: (path) => path.trim() === '', why: 'is empty', hint: INSIDE },
  {
    broken: (path) => path.includes('\0'),
    why: 'contains a NUL character',
    hint: 'Remove the NUL character.',
  },
  {
    broken: (path) => /^[a-z]:/i.test(path),
    why: 'begins with a drive letter',
    hint: INSIDE,
  },
  {
    broken: (path) => path.includes('\\'),
    why: 'contains a backslash, which separates folders on Windows only',
    hint: 'Separate folders by forward slashes.',
  },
  { broken: (path) => path.startsWith('/'), why: 'is an absolute path', hint: INSIDE },
  {
    broken: (path) => posix.normalize(path).split('/')[0] === '..',
    why: 'leads out of the folder of the package',
    hint: 'Move the file into the package and name it relative to the description.',
  },
  {
    broken: (path) =>
      process.platform === 'win32' &&
      path.split('/').some((segment) => NOT_ON_WINDOWS.test(segment)),
    why: 'contains a name that Windows does not allow',
    hint: 'Rename the file.',
  },
];

/**
 * Splits a relative path of a description or of a zip entry into its segments, without `.` and `..`.
 * A path that could leave the folder of the package, on any system, is refused.
 * No segments are left of a path that names the folder itself.
 */
export function packagePath(path: string): PackagePath {
  const rule = RULES.find(({ broken }) => broken(path));
  if (rule !== undefined) return { ok: false, why: rule.why, hint: rule.hint };
  const segments = posix.normalize(path).split('/');
  return { ok: true, segments: segments.filter((segment) => segment !== '' && segment !== '.') };
}
