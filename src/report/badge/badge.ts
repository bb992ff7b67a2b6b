import type { ResourceReport, ResourceStatus } from '../../contract/report.ts';
import { countFormats } from '../markdown/format-cells.ts';
import { count } from '../numbers.ts';
import { shorten } from '../shorten.ts';

/** `passing` to `error` as a reader sees them; `undecided` is grey: nobody is blamed. */
export type BadgeState = 'passing' | 'failing' | 'partial' | 'undecided' | 'valid' | 'error';

/** What a badge says, whatever it is drawn with. */
export interface Badge {
  label: string;
  message: string;
  state: BadgeState;
}

/** Colours with at least 4.5:1 against the white text on them (WCAG 2 AA). */
export const BADGE_COLOURS: Record<BadgeState, string> = {
  passing: '#1f7a33',
  valid: '#1f7a33',
  failing: '#c0242f',
  partial: '#8f5a00',
  undecided: '#656d76',
  error: '#656d76',
};

/** Longer labels are cut: a badge stands in a line of text. */
export const LABEL_LIMIT = 40;

const RESOURCE_STATES: Record<ResourceStatus, BadgeState> = {
  passed: 'passing',
  failed: 'failing',
  partial: 'partial',
  inconclusive: 'undecided',
  valid: 'valid',
  removed: 'undecided',
};

/** The badge of one resource, labelled with the last part of its id (or its name, where it is the whole repository). */
export function resourceBadge(resource: ResourceReport): Badge {
  const state = RESOURCE_STATES[resource.status];
  const { passed, planned } = countFormats([resource]);
  return {
    label: shorten(labelOf(resource), LABEL_LIMIT),
    message: messageOf(state, passed, planned),
    state,
  };
}

/** The badge of one weights format of a resource: `unet (onnx)`. */
export function formatBadge(
  id: string,
  name: string | null,
  format: string,
  status: string,
): Badge {
  const state = Object.hasOwn(FORMAT_STATES, status) ? FORMAT_STATES[status] : undefined;
  return {
    label: shorten(`${labelOf({ id, name })} (${format})`, LABEL_LIMIT),
    message: state ?? 'undecided',
    state: state ?? 'undecided',
  };
}

/** What is not in here was not decided. */
const FORMAT_STATES: Record<string, BadgeState> = { passed: 'passing', failed: 'failing' };

/** A badge that also says when its result was got and by which version. */
export function datedBadge(
  badge: Badge,
  { date, toolVersion }: { date: string; toolVersion: string },
): Badge {
  return { ...badge, message: `${badge.message} · ${date.slice(0, 10)} · ${toolVersion}` };
}

/** The grey badge of a result that is too old to be believed. */
export function outdatedBadge(
  id: string,
  name: string | null,
  result: { status: ResourceStatus; date: string; toolVersion: string },
): Badge {
  const label = shorten(labelOf({ id, name }), LABEL_LIMIT);
  const message = `outdated, was ${RESOURCE_STATES[result.status]}`;
  return datedBadge({ label, message, state: 'undecided' }, result);
}

function messageOf(state: BadgeState, passed: number, planned: number): string {
  if (state === 'partial') return `${passed} of ${count(planned, 'format')} pass`;
  return state === 'failing' && passed > 0 ? `failing, ${passed} of ${planned} pass` : state;
}

function labelOf({ id, name }: Pick<ResourceReport, 'id' | 'name'>): string {
  const last = id.split('/').findLast((part) => part !== '' && part !== '.');
  return last ?? name ?? 'resource';
}

/** The badge of a whole collection out of the statuses of its resources: `12 of 14 models pass`. */
export function collectionBadge(results: { status: ResourceStatus; type: string | null }[]): Badge {
  const present = results.filter(({ status }) => status !== 'removed');
  const good = present.filter(({ status }) => status === 'passed' || status === 'valid').length;
  const label = 'collection';
  if (present.length === 0) return { label, message: 'no results', state: 'undecided' };
  const onlyModels = present.every(({ type }) => type === 'model');
  const noun = count(present.length, onlyModels ? 'model' : 'resource');
  return {
    label,
    message: `${good} of ${noun} ${good === 1 || present.length === 1 ? 'passes' : 'pass'}`,
    state: collectionState(present, good),
  };
}

function collectionState(present: { status: ResourceStatus }[], good: number): BadgeState {
  if (present.some(({ status }) => status === 'failed')) return 'failing';
  if (good === present.length) return 'passing';
  return good > 0 || present.some(({ status }) => status === 'partial') ? 'partial' : 'undecided';
}

/** The badge of one weights format over a whole collection: `9 of 10 pass`. */
export function formatCollectionBadge(format: string, statuses: readonly string[]): Badge {
  const planned = statuses.filter((status) => !['skipped', 'not-applicable'].includes(status));
  const good = planned.filter((status) => status === 'passed').length;
  const label = shorten(format, LABEL_LIMIT);
  if (planned.length === 0) return { label, message: 'no results', state: 'undecided' };
  const message = `${good} of ${planned.length} ${good === 1 || planned.length === 1 ? 'passes' : 'pass'}`;
  if (planned.includes('failed')) return { label, message, state: 'failing' };
  if (good === planned.length) return { label, message, state: 'passing' };
  return { label, message, state: good > 0 ? 'partial' : 'undecided' };
}

/** For a run that broke before it could judge. */
export function errorBadge(label: string): Badge {
  return { label: shorten(label, LABEL_LIMIT), message: 'error', state: 'error' };
}
