import { broken, type Checks, either, unknown } from './check.ts';

/** What the general fields of a description say. */
export const METADATA_CHECKS: Checks<
  | 'resource-type'
  | 'spec-version'
  | 'tag'
  | 'attachment'
  | 'config-key'
  | 'name-contains'
  | 'undecidable'
> = {
  'resource-type': {
    about: 'resource',
    ask: ({ description: { type } }, { anyOf }) =>
      anyOf.includes(type) ? null : broken(`it takes ${either(anyOf)}, this is \`${type}\``),
  },
  'spec-version': {
    about: 'resource',
    ask: ({ description: { specVersion } }, { anyOf }) =>
      anyOf.includes(specVersion)
        ? null
        : broken(`it reads version ${either(anyOf)} of the format, this is \`${specVersion}\``),
  },
  tag: {
    about: 'resource',
    ask: ({ description: { tags } }, { anyOf }) =>
      tags.some((tag) => anyOf.includes(tag))
        ? null
        : broken(`no tag tells it what to do: it looks for ${either(anyOf)}`),
  },
  attachment: {
    about: 'resource',
    ask: ({ description: { attachments = [] } }, { anyOf }) =>
      attachments.some((name) => anyOf.includes(name))
        ? null
        : broken(`it needs an attachment named ${either(anyOf)}`),
  },
  'config-key': {
    about: 'resource',
    ask: ({ description: { config = {} } }, { key }) =>
      Object.hasOwn(config, key) ? null : broken(`\`config\` has no \`${key}\``),
  },
  'name-contains': {
    about: 'resource',
    ask: ({ description: { name } }, { text }) =>
      name.toLowerCase().includes(text) ? null : broken(`its name does not say \`${text}\``),
  },
  undecidable: { about: 'resource', ask: (_, { why }) => unknown(why) },
};
