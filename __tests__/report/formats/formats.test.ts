import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { parse } from 'yaml';
import type { Report } from '../../../src/contract/report.ts';
import { junit } from '../../../src/report/formats/junit.ts';
import { WRITERS } from '../../../src/report/formats/report-files.ts';
import { sarif } from '../../../src/report/formats/sarif.ts';
import { testSummaries } from '../../../src/report/formats/test-summary.ts';
import { toolReports } from '../../../src/report/formats/tool-compatibility.ts';
import { validationSummaries } from '../../../src/report/formats/validation-summary.ts';
import { expectGolden } from '../../golden.ts';
import { anyReport } from '../arbitraries.ts';
import { commandsIn } from '../runner-commands.ts';
import { STATES, stateOf } from '../states.ts';

/** What every format has written of a report, in one text. */
function allOf(report: Report): string {
  return Object.values(WRITERS)
    .map((writer) => {
      if (writer.kind === 'file') return writer.write(report);
      return [...writer.write(report).values()].join('\n');
    })
    .join('\n');
}

const require = createRequire(import.meta.url);

function sarifSchema(): ValidateFunction {
  const folder = dirname(require.resolve('@microsoft/jest-sarif/package.json'));
  const file = join(folder, 'lib', 'schemas', 'sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  // It is written for draft 4 and uses nothing that has another meaning since.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return ajv.compile(schema);
}

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Throws where the text is not well-formed. */
function elementsOf(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const given = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    const element = { name, attributes: Object.fromEntries(given), text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('comment', () => {
    throw new Error('a comment');
  });
  parser.on('cdata', () => {
    throw new Error('a CDATA section');
  });
  parser.write(xml).close();
  return elements;
}

/** Elements and attributes of the JUnit format as Jenkins and others read it. */
const JUNIT: Record<string, string[]> = {
  testsuites: ['name', 'time'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp'],
  testcase: ['name', 'classname', 'time'],
  failure: ['type', 'message'],
  error: ['type', 'message'],
  skipped: ['type', 'message'],
  'system-out': [],
};

function expectJunit(xml: string): void {
  for (const { name, attributes } of elementsOf(xml))
    expect({ name, attributes: Object.keys(attributes) }).toEqual({
      name,
      attributes: JUNIT[name],
    });
}

const STATE_NAMES = Object.keys(STATES);
const withoutTime = (name: string) => !['huge', 'hostile'].includes(name);

describe('junit', () => {
  test.each(STATE_NAMES.filter(withoutTime))('%s', (state) => {
    expectGolden(import.meta.url, `junit/${state}.xml`, junit(stateOf(state)));
  });

  test('counts what it holds, whatever the packages say', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const xml = junit(report);
        expectJunit(xml);
        const elements = elementsOf(xml);
        const number = (name: string) => elements.filter((one) => one.name === name).length;
        const sum = (name: string) =>
          elements.reduce((all, { attributes }) => all + Number(attributes[name] ?? 0), 0);
        expect(number('testsuite')).toBe(report.resources.length);
        expect(sum('tests')).toBe(number('testcase'));
        expect(sum('failures')).toBe(number('failure'));
        expect(sum('errors')).toBe(number('error'));
        expect(sum('skipped')).toBe(number('skipped'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('sarif', () => {
  const validate = sarifSchema();

  test.each(STATE_NAMES)('%s', (state) => {
    const text = sarif(stateOf(state));
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
    if (withoutTime(state)) expectGolden(import.meta.url, `sarif/${state}.sarif`, text);
  });

  test('fits its own schema, whatever the packages say', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        validate(JSON.parse(sarif(report)));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('of a text that is none fails', () => {
    const log = JSON.parse(sarif(stateOf('mixed')));
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });
});

describe('validation summaries', () => {
  const summaryOf = (state: string) => {
    const [text = ''] = validationSummaries(stateOf(state)).values();
    return JSON.parse(text);
  };

  test('pass only where everything planned passed', () => {
    const statuses = ['all-pass', 'unsupported', 'all-fail', 'description-invalid', 'undecided'];
    expect(statuses.map((state) => summaryOf(state).status)).toEqual([
      'passed',
      'valid-format',
      'valid-format',
      'failed',
      'valid-format',
    ]);
  });

  test('name each thing that was tested as others look for it', () => {
    const { details, undecided } = summaryOf('everything');
    expect(
      details.map(({ name, status }: { name: string; status: string }) => [name, status]),
    ).toEqual([
      ['bioimageio.spec format validation model 0.5.4', 'failed'],
      ['Reproduce test outputs from test inputs (onnx)', 'passed'],
      ['Run onnx inference for inputs with batch_size: 2 and size parameter n: 0', 'passed'],
      ['Run onnx inference for inputs with batch_size: 3 and size parameter n: 0', 'failed'],
      ['Reproduce test outputs from test inputs (onnx)', 'passed'],
      ['Reproduce test outputs from test inputs (torchscript)', 'passed'],
    ]);
    expect(undecided.map(({ cause }: { cause: string }) => cause)).toEqual([
      'timeout',
      'unknown-operator',
    ]);
  });
});

describe('tool reports', () => {
  const KEYS = ['badge', 'details', 'error', 'links', 'score', 'status'];

  test('lie where the collection looks for them, with its keys in its order', () => {
    const report = structuredClone(stateOf('everything'));
    const [, , qupath] = report.resources[0]?.partners ?? [];
    if (!qupath) throw new Error('no third row');
    report.resources[0]?.partners?.push({ ...qupath, partner: 'icy' });
    const files = toolReports(report);
    expect([...files.keys()]).toEqual([
      'reports/models/unet/reports/model-hub-ci_0.1.0.json',
      'reports/models/unet/reports/icy_rules-2026-05-20.json',
      'reports/models/kept/reports/model-hub-ci_0.1.0.json',
    ]);
    for (const text of files.values()) expect(Object.keys(JSON.parse(text))).toEqual(KEYS);
  });

  test('never say of a prediction that it passed', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const [path, text] of toolReports(report)) {
          expect(path).toMatch(
            /^reports\/(?:[\w.-]+\/)+reports\/[a-zA-Z0-9.-]+_[a-z0-9.-]+\.json$/,
          );
          expect(path.split('/')).not.toContain('..');
          const { status, score } = JSON.parse(text);
          if (!path.includes('/model-hub-ci_0.1.0')) expect(status).not.toBe('passed');
          expect(score).toBe(status === 'passed' ? 1 : 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('test summaries', () => {
  test('hold a row for each case', () => {
    const [text = ''] = testSummaries(stateOf('everything')).values();
    expectGolden(import.meta.url, 'test-summary.yaml', text);
    const { status, tests } = parse(text);
    expect(status).toBe('failed');
    expect(tests['model-hub-ci'].map((one: { status: string }) => one.status)).toEqual([
      'failed',
      'passed',
      'passed',
      'failed',
      'passed',
      'passed',
      'skipped',
      'skipped',
    ]);
  });

  test('read back, whatever the packages say', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const text of testSummaries(report).values()) {
          const { tests } = parse(text);
          expect(tests['model-hub-ci'].length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('every format', () => {
  test('gives each resource files of its own, below the folder', () => {
    const report = stateOf('mixed');
    const [one] = report.resources;
    if (!one) throw new Error('no resource');
    const odd = ['../up', '..', '', '/root', 'a b', 'a_b', 'A_B', 'con\u0000', 'https://x.org/y?z'];
    const resources = odd.map((id) => ({ ...one, id }));
    const paths = [...validationSummaries({ ...report, resources }).keys()];
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(odd.length);
    for (const path of paths) expect(path).toMatch(/^(?:[\w-][\w.-]*\/)+validation_summary\.json$/);
  });

  test('holds no command of a workflow, whatever the packages say', () => {
    expect(commandsIn(allOf(stateOf('hostile')))).toEqual([]);
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(commandsIn(allOf(report))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
