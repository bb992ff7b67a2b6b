/** What a package is asked to be, as pip writes it. */
export interface Requirement {
  /** As `ml-collections`: lower case, with single hyphens. */
  name: string;
  /** As `[full]`, or empty. */
  extras: string;
  /** As `>=1.2,<2`, or empty. */
  versions: string;
  /** As `python_version < "3.9"`, or empty. */
  marker: string;
}

/** A line that is not followed as it stands, and why. */
export interface Unfollowed {
  line: string;
  why: string;
  /** Whether others can follow it no better. */
  isFault: boolean;
}

const CLAUSE = /^\s*(?:===|[=~!<>]=|[<>])\s*[\w.*+!-]+\s*$/;
const REQUIREMENT =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(\[[A-Za-z0-9,._\s-]*\])?\s*([^;@]*?)\s*(?:;\s*([^\r\n]*))?$/;

export function normalizedName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

export function requirementText({ name, extras, versions, marker }: Requirement): string {
  return `${name}${extras}${versions}${marker === '' ? '' : ` ; ${marker}`}`;
}

/**
 * Reads one line of a requirements file. Options of pip, addresses and paths are not followed: packages come
 * as wheels, from where the user says.
 */
export function readRequirement(text: string): Requirement | Unfollowed | null {
  const line = text
    .replace(/(^|\s)#.*$/, '')
    .replace(/\s--hash=\S+/g, '')
    .replace(/\\$/, '')
    .trim();
  if (line === '') return null;
  if (/^-/.test(line)) return optionLine(line);
  if (/^[\w.-]*\s*(\[.*\])?\s*@|:\/\/|^git\+|^[./]/.test(line)) return addressLine(line);
  const match = REQUIREMENT.exec(line);
  if (match === null) return { line, why: 'it cannot be understood', isFault: true };
  const [, name = '', extras = '', bracketed = '', marker = ''] = match;
  const versions = readVersions(bracketed.replace(/^\((.*)\)$/, '$1'));
  if (versions === null) return { line, why: 'its version cannot be understood', isFault: true };
  return { name: normalizedName(name), extras: extras.replace(/\s/g, ''), versions, marker };
}

/** The clauses without tags of builds: `==2.7.1+cu126` asks for a graphics card that is not there. */
function readVersions(text: string): string | null {
  const clauses = text.split(',').filter((clause) => clause.trim() !== '');
  if (!clauses.every((clause) => CLAUSE.test(clause))) return null;
  return clauses.map((clause) => clause.replace(/\s/g, '').replace(/\+[\w.]+$/, '')).join(',');
}

function optionLine(line: string): Unfollowed {
  const isIndex = /^--?(extra-index-url|index-url|find-links|i|f|trusted-host|pre)\b/.test(line);
  return {
    line,
    why: isIndex
      ? 'packages are taken from where the settings say'
      : 'only packages of an index are installed',
    isFault: !isIndex,
  };
}

function addressLine(line: string): Requirement | Unfollowed {
  const why = 'only released packages of an index are installed, no sources or addresses';
  const name =
    /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*@/.exec(line)?.[1] ??
    /#egg=([\w.-]+)/.exec(line)?.[1];
  return { line, why: name ? `${why}; tried with the released ${name}` : why, isFault: true };
}
