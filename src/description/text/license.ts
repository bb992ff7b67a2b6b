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

/** The list's spelling of an id that differs in case only. */
export function knownLicense(id: string): string | undefined {
  const lower = id.toLowerCase();
  return [...current].find((known) => known.toLowerCase() === lower);
}
