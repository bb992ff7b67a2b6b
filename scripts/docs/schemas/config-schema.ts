import { CONFIG_FILE, configEntries } from '../../../src/settings/config-names.ts';
import type { Setting } from '../../../src/settings/setting.ts';
import { defaultText } from '../../../src/settings/settings.ts';

type Schema = Record<string, unknown>;

/** What a value of each kind may be written as in the config file; the program reads the same and says more. */
const KINDS: Record<Setting['kind'], (setting: Setting) => Schema> = {
  text: () => ({ type: 'string' }),
  choice: ({ choices }) => ({ enum: choices }),
  switch: () => ({ type: 'boolean' }),
  duration: () => ({ type: ['string', 'integer'], exclusiveMinimum: 0 }),
  size: () => ({ type: ['string', 'integer'], exclusiveMinimum: 0 }),
  words: ({ choices }) => oneOrMore(choices === undefined ? { type: 'string' } : { enum: choices }),
  lines: () => oneOrMore({ type: 'string' }),
  count: ({ largest }) => ({
    type: 'integer',
    minimum: 1,
    ...(largest ? { maximum: largest } : {}),
  }),
};

/** A JSON schema of the config file, for editors: out of the table of settings. */
export function configSchema(): Schema {
  const properties = configEntries().map(([key, , setting]) => {
    const text = defaultText(setting, 'action');
    const told = text === '' ? '' : ` Default: ${text}.`;
    const { type, ...rest } = KINDS[setting.kind](setting);
    return [
      key,
      { ...(type === undefined ? {} : { type }), ...rest, description: setting.help + told },
    ];
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Settings of a collection for model-hub-ci (${CONFIG_FILE})`,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function oneOrMore(item: Schema): Schema {
  return { anyOf: [item, { type: 'array', items: item }] };
}
