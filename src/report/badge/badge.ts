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

function messageOf(state: BadgeState, passed: number, planned: number): string {
  if (state === 'partial') return `${passed} of ${count(planned, 'format')} pass`;
  return state === 'failing' && passed > 0 ? `failing, ${passed} of ${planned} pass` : state;
}

function labelOf({ id, name }: ResourceReport): string {
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
    message: `${good} of ${noun} ${good === 1 ? 'passes' : 'pass'}`,
    state: collectionState(present, good),
  };
}

function collectionState(present: { status: ResourceStatus }[], good: number): BadgeState {
  if (present.some(({ status }) => status === 'failed')) return 'failing';
  if (good === present.length) return 'passing';
  return good > 0 || present.some(({ status }) => status === 'partial') ? 'partial' : 'undecided';
}

/** For a run that broke before it could judge. */
export function errorBadge(label: string): Badge {
  return { label: shorten(label, LABEL_LIMIT), message: 'error', state: 'error' };
}
