import { BASES } from './bases.ts';
import { example, type FindingPage, wholeFile } from './example.ts';

const DATASET = `${BASES['dataset 0.3']}\n`;

/** Pages on the text as a whole and on what a description is. */
export const TEXT_PAGES: Record<string, FindingPage> = {
  'yaml-syntax': {
    means:
      'The text cannot be read as YAML 1.2, or uses something of YAML that descriptions may not use.',
    examples: [
      wholeFile(DATASET.replace('[nuclei]', '[nuclei'), DATASET),
      wholeFile(DATASET.replace('name: ', 'name:\t'), DATASET),
      wholeFile(`${DATASET}name: Again\n`, DATASET),
      wholeFile(`${DATASET}---\n`, DATASET),
      wholeFile(`${DATASET}links: *nothing\n`, DATASET),
      wholeFile(`${DATASET}links: !unknown [a]\n`, DATASET),
    ],
  },
  'not-a-mapping': {
    means: 'The file is YAML, but no mapping of field names to values.',
    examples: [wholeFile('- type: dataset\n', DATASET), wholeFile('', DATASET)],
  },
  'key-not-text': {
    means:
      'A field at the top has a name that YAML reads as a number, a date, a boolean or nothing.',
    examples: [wholeFile(`${DATASET}2024: x\n`, DATASET)],
  },
  'unknown-type': {
    means:
      'The type is none of the known ones. Such a resource is read as a generic one, and nothing in it is run.',
    examples: [example('generic 0.3', 'type: modell', 'type: generic')],
  },
  'collection-unsupported': {
    means: 'Collections cannot be described in a file of their own any more.',
    examples: [example('generic 0.3', 'type: collection', 'type: generic')],
  },
  'future-version': {
    means:
      'The version of the format is newer than this tool. The newest known rules were applied.',
    examples: [example('dataset 0.2', 'format_version: 0.2.9', 'format_version: 0.2.4')],
  },
  'ignored-field': {
    means: 'A generic resource has a field that the specification does not know. It is ignored.',
    examples: [example('generic 0.3', 'licence: MIT', 'license: MIT')],
  },
};
