import { readZip } from '../../files/read-zip.ts';
import type { ZipLimits } from '../../files/zip-entries.ts';
import { type Requirement, readRequirement } from '../python/declared/requirement.ts';

/** What is used of a wheel. */
export interface WheelContent {
  /** Texts of its Python and data files, by path. */
  files: Record<string, string>;
  /** Modules that are compiled, as `torchvision._C`. */
  compiled: string[];
  /** What it needs, wherever it runs. */
  requires: Requirement[];
}

const MIB = 1024 * 1024;
/** Several times what the largest of those that architectures use have. */
const LIMITS: ZipLimits = {
  entries: 10_000,
  entryBytes: 512 * MIB,
  totalBytes: 1024 * MIB,
  ratio: 100,
  ratioFreeBytes: 64 * MIB,
};
/** Bytes of one text, and of all. */
const MAX_TEXT = 4 * MIB;
const MAX_TEXTS = 48 * MIB;
const MAX_FILES = 5000;

const PYTHON = /\.pyi?$/;
const DATA = /\.(json|ya?ml|txt|toml|cfg|ini|csv|info)$|\/(py\.typed|VERSION)$/;
const METADATA = /^[^/]+\.dist-info\/METADATA$/;
const COMPILED = /^(.+?)\.(?:[\w-]+\.)*(?:so|pyd|dylib)$/;

/**
 * Modules that no wheel may bring: what is traced with, and what Python runs by itself when it starts.
 * Python's own modules come before any wheel's.
 */
const OURS = new Set(['torch', 'driver', 'numpy', 'architecture']);
const AT_START = new Set(['site', 'sitecustomize', 'usercustomize']);

function isWanted(path: string): boolean {
  const [top = ''] = path.split('/');
  const module = top.replace(/\.pyi?$/, '');
  if (METADATA.test(path)) return true;
  // Scripts, headers and the like lie in folders of their own.
  if (/\.(dist-info|data|libs)$/.test(top)) return false;
  if (OURS.has(module) || AT_START.has(module)) return false;
  return (PYTHON.test(path) && !path.endsWith('.pyi')) || (path.includes('/') && DATA.test(path));
}

/**
 * Reads the Python files of a wheel; nothing in it is trusted, and nothing of it is run or written.
 * @param wheel absolute path of the verified file
 * @returns its content, or the end of a sentence why it is not used
 */
export async function readWheel(wheel: string): Promise<WheelContent | string> {
  const compiled: string[] = [];
  const read = await readZip(wheel, LIMITS, (path, bytes) => {
    const [, module] = COMPILED.exec(path) ?? [];
    if (module !== undefined) compiled.push(module.replaceAll('/', '.'));
    return bytes <= MAX_TEXT && isWanted(path);
  });
  if (!read.ok) return `its wheel ${read.why}`;
  if (read.files.size > MAX_FILES) return `its wheel has more than ${MAX_FILES} files`;
  const files: Record<string, string> = Object.create(null);
  let total = 0;
  for (const [path, bytes] of read.files) {
    total += bytes.length;
    if (total > MAX_TEXTS) return `its wheel has more than ${MAX_TEXTS / MIB} MB of Python files`;
    const text = bytes.toString('utf8');
    // Source in an old encoding; whoever imports it finds it missing.
    if (!text.includes('\uFFFD')) files[path] = text;
  }
  return { files, compiled, requires: requiresOf(files) };
}

/** `Requires-Dist` of the metadata; what only an extra asks for is not needed. */
function requiresOf(files: Readonly<Record<string, string>>): Requirement[] {
  const path = Object.keys(files).find((name) => METADATA.test(name));
  const [head = ''] = (path === undefined ? '' : (files[path] ?? '')).split(/\r?\n\r?\n/, 1);
  return head.split(/\r?\n/).flatMap((line) => {
    const [, text] = /^Requires-Dist:\s*(.+)$/i.exec(line) ?? [];
    const read = text === undefined ? null : readRequirement(text);
    return read === null || 'why' in read || /\bextra\b/.test(read.marker) ? [] : [read];
  });
}
