import {
  boolean,
  choose,
  hasField,
  integer,
  is,
  isMapping,
  list,
  mapping,
  nullable,
  number,
  oneOf,
  type Schema,
  tagged,
  text,
} from './schema.ts';

export const TIME_UNITS = (
  'attosecond centisecond day decisecond exasecond femtosecond gigasecond hectosecond hour kilosecond ' +
  'megasecond microsecond millisecond minute nanosecond petasecond picosecond second terasecond ' +
  'yoctosecond yottasecond zeptosecond zettasecond'
).split(' ');
export const SPACE_UNITS = (
  'attometer angstrom centimeter decimeter exameter femtometer foot gigameter hectometer inch kilometer ' +
  'megameter meter micrometer mile millimeter nanometer parsec petameter picometer terameter yard ' +
  'yoctometer yottameter zeptometer zettameter'
).split(' ');

const positive = integer({ exclusiveMinimum: 0 });
const reference = mapping({
  'tensor_id*': is('tensor-id'),
  'axis_id*': is('axis-id'),
  offset: is('strict-integer'),
});
const parameterized = mapping({ 'min*': positive, 'step*': positive });
const dataDependent = mapping({
  min: positive,
  max: nullable(integer({ exclusiveMinimum: 1 })),
});
const isReference = hasField('tensor_id', 'axis_id', 'offset');

const inputSize = choose(
  [
    [isReference, reference],
    [isMapping, parameterized],
  ],
  positive,
);
const outputSize = choose([[isMapping, reference]], positive);
const indexOutputSize = choose(
  [
    [isReference, reference],
    [isMapping, dataDependent],
  ],
  positive,
);

const description = text({ maxLength: 128 });
const id = is('non-batch-axis-id');
const time = { id, description, unit: nullable(oneOf(...TIME_UNITS)), scale: scale() };
const space = { id, description, unit: nullable(oneOf(...SPACE_UNITS)), scale: scale() };
const either = {
  batch: { id: is('batch-axis-id'), description, size: nullable(is('one')) },
  channel: { id, description, 'channel_names*': list(text(), { minItems: 1 }) },
};

function scale(): Schema {
  return number({ exclusiveMinimum: 0 });
}

export const inputAxis = tagged('type', {
  ...either,
  index: { 'size*': inputSize, id, description, concatenable: boolean() },
  time: { 'size*': inputSize, ...time, concatenable: boolean() },
  space: { 'size*': inputSize, ...space, concatenable: boolean() },
});

/** With a halo, the size has to be a reference. A halo of null counts as one. */
const withHalo = { 'halo*': integer({ minimum: 1 }), 'size*': choose([], reference) };

const plainOutputAxis = tagged('type', {
  ...either,
  index: { id, description, 'size*': indexOutputSize },
  time: { 'size*': outputSize, ...time },
  space: { 'size*': outputSize, ...space },
});
const haloOutputAxis = tagged('type', {
  ...either,
  index: { id, description, 'size*': indexOutputSize },
  time: { ...withHalo, ...time },
  space: { ...withHalo, ...space },
});

export const outputAxis = choose([[hasField('halo'), haloOutputAxis]], plainOutputAxis);
