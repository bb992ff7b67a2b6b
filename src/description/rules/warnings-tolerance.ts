import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import type { ValuePath } from '../../contract/finding.ts';
import type { Remedy } from '../fixes/remedy.ts';
import { amount } from '../structure/amount.ts';
import { misspelt } from '../structure/nearest.ts';
import { showList } from '../structure/show-value.ts';
import { isMapping } from '../structure/value-type.ts';
import type { Model04 } from './data-0-4.ts';
import { type Model05, type ToleranceData, tensorId } from './data-0-5.ts';
import { type Complaint, rule } from './rule.ts';
import { applicableOutputs } from './tolerance-outputs.ts';

const NUMBERS = ['relative_tolerance', 'absolute_tolerance', 'mismatched_elements_per_million'];
/** What says for which outputs and formats an entry is. */
const SELECTING = ['weights_formats', 'output_ids'];
/** What the older test_kwargs are read for. */
const READ = new Set(['relative_tolerance', 'absolute_tolerance']);
/** Source: model specification 0.5, ReproducibilityTolerance. */
const LARGEST_RELATIVE = 0.01;
const FORMATS: readonly string[] = WEIGHTS_FORMATS;
const LIST_PATH: ValuePath = ['config', 'bioimageio', 'reproducibility_tolerance'];

const REMOVE: Remedy = {
  description: 'Remove this tolerance, which never holds',
  remove: true,
};

/** Tolerances of 0.5 that never hold: an earlier entry or the lack of weights leaves nothing to them. */
export const TOLERANCE_WARNINGS_0_5 = [
  rule<ToleranceData[], Model05>({
    code: 'dead-tolerance',
    severity: 'warning',
    at: LIST_PATH.join('/'),
    needs: ['outputs'],
    reference: 'own',
    hint: 'Remove the entry, or put it before the one that matches the same outputs and formats: the first that matches holds.',
    check: deadEntries,
  }),
  rule<Record<string, unknown>, Model05>({
    code: 'dead-tolerance',
    severity: 'warning',
    at: 'config/bioimageio/test_kwargs',
    needs: ['outputs'],
    reference: 'own',
    hint: 'Remove it.',
    check: (kwargs, model) => deadKwargs(kwargs, model, coveredFormats(model)),
  }),
  rule<unknown, Model05>({
    code: 'ignored-tolerance',
    severity: 'warning',
    at: 'config/bioimageio/reproducibility_tolerance/*',
    reference: 'own',
    hint: `Write ${NUMBERS.join(', ')}: no other number is read.`,
    check: (entry) => ignoredKeys(entry, new Set([...NUMBERS, ...SELECTING])),
  }),
  ...readWarnings<Model05>(),
];

/** The same of 0.4, which has test_kwargs only. */
export const TOLERANCE_WARNINGS_0_4 = [
  rule<Record<string, unknown>, Model04>({
    code: 'dead-tolerance',
    severity: 'warning',
    at: 'config/bioimageio/test_kwargs',
    reference: 'own',
    hint: 'Remove it.',
    check: (kwargs, model) => deadKwargs(kwargs, model, new Set()),
  }),
  ...readWarnings<Model04>(),
];

/** What of test_kwargs is not read, or is more than the newer list may say. */
function readWarnings<Model>() {
  return [
    rule<unknown, Model>({
      code: 'ignored-tolerance',
      severity: 'warning',
      at: 'config/bioimageio/test_kwargs',
      reference: 'own',
      hint: 'Write tolerances by weights format, as onnx: {absolute_tolerance: 0.001, relative_tolerance: 0.001}.',
      check: (kwargs) =>
        isMapping(kwargs)
          ? Object.entries(kwargs).flatMap(([format, entry]) =>
              FORMATS.includes(format) && !isMapping(entry)
                ? [{ path: [format], message: 'This is not read: it names no tolerances.' }]
                : [],
            )
          : [{ message: 'test_kwargs is not read: it is no mapping of weights formats.' }],
    }),
    rule<unknown, Model>({
      code: 'ignored-tolerance',
      severity: 'warning',
      at: 'config/bioimageio/test_kwargs/*',
      reference: 'own',
      hint: 'Write absolute_tolerance and relative_tolerance: nothing else is read.',
      check: (entry) => [...ignoredKeys(entry, READ), ...ignoredAmounts(entry)],
    }),
    rule<unknown, Model>({
      code: 'legacy-tolerance-wide',
      severity: 'info',
      at: 'config/bioimageio/test_kwargs/*/relative_tolerance',
      reference: 'own',
      hint: `Make do with ${LARGEST_RELATIVE}, or make the test outputs again.`,
      check: (value) =>
        typeof value === 'number' && value > LARGEST_RELATIVE
          ? [
              {
                message: `relative_tolerance is ${value}; reproducibility_tolerance, which has taken the place of test_kwargs, allows ${LARGEST_RELATIVE} at most.`,
              },
            ]
          : [],
    }),
  ];
}

function ignoredKeys(entry: unknown, read: ReadonlySet<string>): Complaint[] {
  if (!isMapping(entry)) return [];
  return Object.keys(entry)
    .filter((key) => !read.has(key))
    .map((key) => ({ path: [key], ...ignoredKey(key, entry[key], read) }));
}

/** Tolerances that are no numbers from 0 on: the usual ones hold instead. */
function ignoredAmounts(entry: unknown): Complaint[] {
  if (!isMapping(entry)) return [];
  return Object.entries(entry)
    .filter(([key, value]) => READ.has(key) && amount(value) === undefined)
    .map(([key]) => ({
      path: [key],
      message: `"${key}" is not read, since it is no number from 0 on: this tolerance is the usual one.`,
      hint: 'Write a number.',
    }));
}

function ignoredKey(key: string, value: unknown, read: ReadonlySet<string>): Complaint {
  const meant = misspelt(key, [...read]);
  const message = `"${key}" is not read, so that this tolerance is the usual one.`;
  // numpy's `decimal`: so many digits after the point, |difference| < 1.5 * 10 ** -decimal.
  if (/^decimals?$/.test(key) && typeof value === 'number')
    return { message, hint: `Write absolute_tolerance: ${Number(`1.5e-${value}`)} instead.` };
  return meant ? { message, hint: `Did you mean "${meant}"?` } : { message };
}

/** The formats of the model; none where its weights are not what they should be. */
function formatsOf({ weights }: Pick<Model05 | Model04, 'weights'>): string[] {
  if (!isMapping(weights)) return [];
  return Object.keys(weights).filter((format) => weights[format]);
}

/** What an entry matches: each output in each of the model's formats. */
function matched(entry: ToleranceData, model: Model05): string[] {
  const ids = entry.output_ids?.length
    ? applicableOutputs(entry, model)
    : model.outputs.map((output) => tensorId(output, 'outputs'));
  const named = entry.weights_formats ?? [];
  const formats = formatsOf(model).filter((one) => named.length === 0 || named.includes(one));
  return ids.flatMap((id) => formats.map((format) => JSON.stringify([id, format])));
}

function deadEntries(entries: ToleranceData[], model: Model05): Complaint[] {
  if (formatsOf(model).length === 0) return [];
  const taken = new Set<string>();
  const complaints: Complaint[] = [];
  for (const [index, entry] of entries.entries()) {
    const all = matched(entry, model);
    if (all.every((pair) => taken.has(pair)))
      complaints.push({ path: [index], ...deadEntry(entry, entries.slice(0, index), all, model) });
    for (const pair of all) taken.add(pair);
  }
  return complaints;
}

function deadEntry(
  entry: ToleranceData,
  before: readonly ToleranceData[],
  pairs: readonly string[],
  model: Model05,
): Complaint {
  if (pairs.length === 0)
    return {
      message: `This tolerance never holds: the model has none of the outputs and formats that it is for (${showList(entry.weights_formats ?? [])}).`,
      hint: 'Remove the entry.',
      remedy: REMOVE,
    };
  const earlier = before.find((other) => {
    const theirs = new Set(matched(other, model));
    return pairs.some((pair) => theirs.has(pair));
  });
  const own = NUMBERS.filter((key) => Object.hasOwn(entry, key));
  const isSplit = own.some((key) => earlier !== undefined && !Object.hasOwn(earlier, key));
  const message =
    'This tolerance never holds: entries before it match all of its outputs and formats, and the first that matches holds.';
  // What was meant as one entry is not mended by leaving half of it out.
  return isSplit
    ? { message, hint: 'Write all numbers into one entry, or put this one first.' }
    : { message, hint: 'Remove the entry, or put it first.', remedy: REMOVE };
}

/** Formats of which every output has its tolerance from the list, which comes before test_kwargs. */
function coveredFormats(model: Model05): Set<string> {
  const list = model.config?.bioimageio?.reproducibility_tolerance;
  const taken = new Set(
    Array.isArray(list) ? list.filter(isMapping).flatMap((entry) => matched(entry, model)) : [],
  );
  const ids = model.outputs.map((output) => tensorId(output, 'outputs'));
  return new Set(
    formatsOf(model).filter((format) => ids.every((id) => taken.has(JSON.stringify([id, format])))),
  );
}

function deadKwargs(
  kwargs: unknown,
  model: Pick<Model05 | Model04, 'weights'>,
  covered: ReadonlySet<string>,
): Complaint[] {
  if (!isMapping(kwargs)) return [];
  const own = formatsOf(model);
  if (own.length === 0) return [];
  return Object.keys(kwargs).flatMap((key): Complaint[] => {
    const path = [key];
    if (!FORMATS.includes(key))
      return [
        {
          path,
          message: `test_kwargs has tolerances by weights format, and "${key}" is none, so that it is not read.`,
          hint: `Name one of the model's formats: ${showList(own)}.`,
        },
      ];
    if (!own.includes(key))
      return [
        {
          path,
          message: `This tolerance never holds: the model has no ${key} weights.`,
          remedy: REMOVE,
        },
      ];
    return covered.has(key)
      ? [
          {
            path,
            message: `This tolerance never holds: reproducibility_tolerance says what holds for all outputs of ${key}, and comes first.`,
            remedy: REMOVE,
          },
        ]
      : [];
  });
}
