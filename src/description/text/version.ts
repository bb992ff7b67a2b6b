/** PEP 440, as Python's packaging reads it. */
const VERSION =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?([-_.]?dev[-_.]?\d*)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?\s*$/i;

export interface Version {
  epoch: number;
  release: number[];
  /** An alpha, beta, release candidate or development version. */
  preliminary: boolean;
}

/** Reads a version by PEP 440; null if it is none. */
export function parseVersion(text: string): Version | null {
  const match = VERSION.exec(text);
  if (!match) return null;
  return {
    epoch: Number(match[1] ?? 0),
    release: (match[2] ?? '0').split('.').map(Number),
    preliminary: match[3] !== undefined || match[4] !== undefined,
  };
}

/** Whether a version is at least `major.0`, pre-releases of it being less. */
export function isAtLeastMajor(version: Version, major: number): boolean {
  if (version.epoch > 0) return true;
  const [first = 0, ...rest] = version.release;
  if (first !== major) return first > major;
  return rest.some((part) => part > 0) || !version.preliminary;
}

/** Negative, zero or positive as `a` is lower than, equal to or higher than `b`; releases only. */
export function compareReleases(a: Version, b: Version): number {
  if (a.epoch !== b.epoch) return a.epoch - b.epoch;
  for (let index = 0; index < Math.max(a.release.length, b.release.length); index += 1) {
    const difference = (a.release[index] ?? 0) - (b.release[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
