import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' };

const current = new Set<string>(currentIds);
/** The package leaves the forms with a plus out. */
const deprecated = new Set<string>([
  ...deprecatedIds,
  ...['GPL-1.0+', 'GPL-2.0+', 'GPL-3.0+', 'LGPL-2.0+', 'LGPL-2.1+', 'LGPL-3.0+'],
]);

/** Where an id stands in the SPDX licence list 3.27.0; ids are case-sensitive. */
export function licenseStanding(id: string): 'current' | 'deprecated' | 'unknown' {
  return current.has(id) ? 'current' : deprecated.has(id) ? 'deprecated' : 'unknown';
}

/** What current identifier stands for a deprecated one, where there is exactly one of the same meaning. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  'BSD-2-Clause-FreeBSD': 'BSD-2-Clause-Views',
  'BSD-2-Clause-NetBSD': 'BSD-2-Clause',
  'StandardML-NJ': 'SMLNJ',
  'bzip2-1.0.5': 'bzip2-1.0.6',
};

/** The identifier that replaced a deprecated one: "GPL-3.0" is by the list's own word "GPL-3.0-only". */
export function licenseSuccessor(id: string): string | undefined {
  const meant = SUCCESSORS[id] ?? (id.endsWith('+') ? `${id.slice(0, -1)}-or-later` : `${id}-only`);
  return deprecated.has(id) && current.has(meant) ? meant : undefined;
}

/** The one current id that differs in case, spaces and dashes only: "Apache 2.0" means "Apache-2.0". */
export function meantLicense(text: string): string | undefined {
  const bare = (id: string) => id.toLowerCase().replace(/[\s_-]/g, '');
  const meant = bare(text.replace(/\s+licen[cs]e$/i, ''));
  const found = [...current].filter((id) => bare(id) === meant);
  return found.length === 1 ? found[0] : undefined;
}
