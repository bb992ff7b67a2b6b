import { JSON_SCHEMA, load } from 'js-yaml';
import { nameOfConda } from './conda-names.ts';
import type { Declaration } from './declaration.ts';
import { normalizedName, type Requirement, type Unfollowed } from './requirement.ts';
import { readRequirementLines } from './requirement-lines.ts';

const SPEC = /^(?:[\w./:-]+::)?([A-Za-z0-9_][\w.-]*)\s*(.*)$/;
const COMPARED = /^[=~!<>]=?|^=/;

/** Reads the environment file of conda; a sentence where it is none. */
export function readCondaFile(text: string): Omit<Declaration, 'file'> | string {
  let data: unknown;
  try {
    data = load(text, { schema: JSON_SCHEMA });
  } catch (error) {
    return `it is no YAML (${error instanceof Error ? error.message.split('\n')[0] : error})`;
  }
  const { dependencies } = (data ?? {}) as { dependencies?: unknown };
  if (!Array.isArray(dependencies)) return 'it has no list `dependencies`';
  const requirements: Requirement[] = [];
  const unfollowed: Unfollowed[] = [];
  let python: string | null = null;
  for (const entry of dependencies) {
    const pip =
      typeof entry === 'object' && entry !== null ? (entry as { pip?: unknown }).pip : null;
    if (Array.isArray(pip)) {
      const read = readRequirementLines(pip.filter((line) => typeof line === 'string'));
      requirements.push(...read.requirements);
      unfollowed.push(...read.unfollowed);
    } else if (typeof entry === 'string') {
      const spec = readSpec(entry);
      if ('why' in spec) unfollowed.push(spec);
      else if (spec.name === 'python') python = pythonOf(spec.versions);
      else if (spec.pip !== null)
        requirements.push({ name: spec.pip, extras: '', versions: spec.versions, marker: '' });
    }
  }
  return { kind: 'conda', python, requirements, unfollowed };
}

interface Spec {
  name: string;
  /** Name for pip; null: there is none. */
  pip: string | null;
  versions: string;
}

/** Reads `channel::name version build` in any of its spellings. */
function readSpec(line: string): Spec | Unfollowed {
  const [, name, rest = ''] = SPEC.exec(line.trim()) ?? [];
  if (name === undefined) return { line, why: 'it cannot be understood', isFault: true };
  const pip = nameOfConda(name.toLowerCase());
  const versions = readCondaVersions(rest.replace(/\[.*\]$/, '').trim());
  if (versions === null && pip !== null && name !== 'python')
    return { line, why: 'its version cannot be understood', isFault: false };
  return {
    name: name.toLowerCase(),
    pip: pip === null ? null : normalizedName(pip),
    versions: versions ?? '',
  };
}

/** `=1.2` means 1.2.*, a build may follow; three numbers are taken for the exact version they are meant as. */
function readCondaVersions(text: string): string | null {
  if (text === '' || text === '*') return '';
  if (text.includes('|')) return null;
  const clauses = text.split(',').map((clause) => clause.trim());
  const read = clauses.map((clause) => {
    if (/^[<>~!]=?/.test(clause)) return clause.replace(/\s/g, '').replace(/^~=?/, '~=');
    // `1.2`, `=1.2`, `==1.2`, each maybe with `=build` or ` build` behind it.
    const [version = ''] = clause
      .replace(COMPARED, '')
      .trim()
      .split(/[=\s]+/);
    if (!/^\d[\w.*+]*$/.test(version)) return null;
    const plain = version.replace(/\+.*$/, '').replace(/\.?\*$/, '');
    const isExact =
      clause.startsWith('==') || !clause.startsWith('=') || plain.split('.').length > 2;
    return isExact && !version.endsWith('*') ? `==${plain}` : `==${plain}.*`;
  });
  return read.every((clause) => clause !== null && /^[=~!<>]{1,2}[\w.*]+$/.test(clause))
    ? read.join(',')
    : null;
}

/** `3.9` out of what is asked of Python; null where that is no single version. */
function pythonOf(versions: string): string | null {
  return /^(?:==|~=|>=)(3\.\d+)/.exec(versions)?.[1] ?? null;
}
