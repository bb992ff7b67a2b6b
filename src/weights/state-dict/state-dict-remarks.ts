import type { Remark } from '../../contract/outcome.ts';
import type { StateDict } from './state-dict.ts';
import type { UnfitKeys } from './trace/messages.ts';
import type { Tracer } from './trace/tracer.ts';
import { isPrefix } from './wrapping.ts';

type Notice = (remark: Remark) => void;

/** More keys than that are only counted. */
const LISTED = 5;

/**
 * Tells that something is wrapped around the state dict: torch loads it only as it is. What stands before all
 * keys may belong to the model itself, which loading it finds out.
 */
export function tellWrapping({ wrapping }: StateDict, notice: Notice): void {
  if (wrapping === null || isPrefix(wrapping)) return;
  const [message = '', ...hint] = wrapping.split(/(?<=\.) (?=Save)/);
  notice({ code: 'state-dict-wrapped', severity: 'warning', message, hint: hint.join(' ') });
}

/** Tells which keys did not fit where `strict: false` lets that pass. */
export function tellIncomplete({ missing, unexpected }: UnfitKeys, notice: Notice): void {
  const keys = [...missing, ...unexpected];
  if (keys.length === 0) return;
  const more = keys.length > LISTED ? ` and ${keys.length - LISTED} more` : '';
  notice({
    code: 'state-dict-incomplete',
    severity: 'warning',
    message: `Keys of the state dict and of the architecture differ (${keys.slice(0, LISTED).join(', ')}${more}), which strict: false allows.`,
    hint: 'Save a state dict that fits, so that no layer keeps its random first values.',
  });
}

/** Longest list of packages that is written out. */
const MAX_PACKAGES = 20;

/** Tells which packages an architecture got the Python files of. */
export function tellPackages({ packages }: Pick<Tracer, 'packages'>, notice: Notice): void {
  if (packages.size === 0) return;
  const names = [...packages].sort();
  const more = names.length > MAX_PACKAGES ? ` and ${names.length - MAX_PACKAGES} more` : '';
  notice({
    code: 'packages-from-wheels',
    severity: 'info',
    message: `The architecture ran with the Python files of ${names.slice(0, MAX_PACKAGES).join(', ')}${more}, taken from their wheels.`,
    hint: '',
  });
}
