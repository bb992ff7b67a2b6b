import type { Report, ResourceReport } from '../../src/contract/report.ts';
import type { ReportContext } from '../../src/report/context.ts';
import {
  comparison,
  context,
  environment,
  finding,
  passed,
  resource,
  testReport,
  verdict,
} from './make-report.ts';

const differs = verdict(
  'torchscript',
  'output-differs',
  'Output "mask" differs from the expected one: largest difference 0.0231 at [0, 1, 17, 203], 726 of 131072 elements are beyond the tolerance (0.55 %).',
  'If the difference is known and harmless, give it in config.bioimageio.reproducibility_tolerance: an absolute tolerance of 0.024 passes. Otherwise export the weights and the test output with the same code.',
  {
    evidence: {
      engine: 'onnxruntime-node 1.30.0 (cpu)',
      position: { file: 'models/unet/rdf.yaml', line: 96, column: 3 },
      outputs: [
        comparison({
          agrees: false,
          maxAbsoluteDifference: 0.0231,
          maxRelativeDifference: 0.118,
          mismatchedElements: 726,
        }),
      ],
    },
    durations: { import: 41, load: 210, run: 700, total: 1012 },
    peakMemory: 310_000_000,
  },
);

const unsupported = verdict(
  'pytorch_state_dict',
  'unknown-operator',
  'torch.fft.fftn is not there while a model is traced (unet.py:41).',
  'Nothing is said about the model by this: run it in Python, or publish it in a further format, such as TorchScript or ONNX.',
);

const mismatch = verdict(
  'onnx',
  'sha256-mismatch',
  'The sha256 of "weights.onnx" is 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, the description says e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.',
  'If the file is the right one, write its sha256 into the description.',
  { evidence: { position: { file: 'models/unet/rdf.yaml', line: 88, column: 13 } } },
);

function broken(overrides: Partial<ResourceReport> = {}): ResourceReport {
  return resource({
    status: 'failed',
    findings: [
      finding({
        code: 'value-invalid',
        severity: 'warning',
        position: { file: 'models/unet/rdf.yaml', line: 4, column: 10 },
        message: 'The license id "GPL-3.0" is deprecated.',
        hint: 'Write "GPL-3.0-only" or "GPL-3.0-or-later".',
        fix: {
          description: 'Replace by "GPL-3.0-only".',
          offset: 70,
          length: 7,
          text: 'GPL-3.0-only',
        },
      }),
    ],
    verdicts: [passed(), differs, unsupported],
    ...overrides,
  });
}

/** A text with everything that a package could try on a reader, a runner or a parser. */
export const HOSTILE =
  '</details></td>| @octocat @org/team #1 GH-2 owner/repo#3 fixes #4 https://evil.example www.evil.example :tada: $x$ <!-- model-hub-ci comment --> <img src=x onerror=alert(1)> [x](https://evil.example) ![x](https://evil.example/i.png) `code` ```\n::error::hacked\n##[warning]hacked \u202Egnp.exe\u200B \u001b[31mred\u001b]0;title\u0007 &#64;octocat &lt;b&gt; **bold** _it_ ~~s~~ ]]> --> a@b.example 0123456789abcdef0123456789abcdef01234567 \u0000 \ud800 # h';

function hostile(): ResourceReport {
  const file = `models/${HOSTILE.replaceAll('/', '_')}/rdf.yaml`;
  return resource({
    id: HOSTILE,
    source: HOSTILE,
    type: HOSTILE,
    formatVersion: HOSTILE,
    name: HOSTILE,
    status: 'failed',
    descriptionFile: file,
    renamedFrom: HOSTILE,
    findings: [
      finding({
        code: HOSTILE,
        message: HOSTILE,
        hint: HOSTILE,
        position: { file, line: 1, column: 1 },
      }),
      finding({ severity: 'warning', message: HOSTILE, hint: HOSTILE, position: null }),
      finding({ severity: 'info', message: HOSTILE, hint: HOSTILE, position: null }),
    ],
    verdicts: [
      passed(HOSTILE, {
        device: HOSTILE,
        hint: HOSTILE,
        evidence: { engine: HOSTILE, outputs: [comparison({ output: HOSTILE })] },
      }),
      verdict('onnx', 'run-failed', HOSTILE, HOSTILE, {
        evidence: {
          log: `${HOSTILE}\n\`\`\`\`\n</details>\n${HOSTILE}`,
          engine: HOSTILE,
          outputs: [comparison({ output: HOSTILE, maxAbsoluteDifference: null })],
          position: { file, line: 3, column: 1 },
        },
      }),
      verdict('torchscript', 'timeout', HOSTILE, HOSTILE, { evidence: { log: HOSTILE } }),
      verdict('keras_v3', 'left-out', HOSTILE, HOSTILE),
    ],
    partners: [
      {
        partner: HOSTILE,
        status: 'unknown',
        basis: 'predicted',
        rule: HOSTILE,
        message: HOSTILE,
        source: HOSTILE,
        asOf: HOSTILE,
        published: {
          status: 'failed',
          version: HOSTILE,
          date: HOSTILE,
          message: HOSTILE,
          agrees: false,
        },
      },
    ],
  });
}

function many(number: number, make: (index: number) => ResourceReport): ResourceReport[] {
  return Array.from({ length: number }, (_, index) => make(index));
}

function numbered(base: ResourceReport, index: number): ResourceReport {
  const id = `models/model-${String(index).padStart(3, '0')}`;
  return { ...base, id, source: `${id}/rdf.yaml`, descriptionFile: `${id}/rdf.yaml` };
}

const dataset = resource({
  id: 'datasets/nuclei',
  source: 'datasets/nuclei/rdf.yaml',
  descriptionFile: 'datasets/nuclei/rdf.yaml',
  type: 'dataset',
  formatVersion: '0.3.0',
  name: 'Nuclei, hand-labelled',
  status: 'valid',
  verdicts: [],
});

/** The text that `richContext` has of each description: a fix of `everything` is an edit of it. */
const SOURCE = `format_version: 0.5.4
type: model
name: U-Net for nuclei
licence: MIT
`;

const everything = resource({
  status: 'failed',
  previous: {
    status: 'passed',
    date: '2026-11-01T08:00:00.000Z',
    toolVersion: '0.0.9',
    environment,
    samePackage: false,
  },
  findings: [
    finding({
      position: { file: 'models/unet/rdf.yaml', line: 4, column: 1 },
      message: 'The field "licence" is unknown here.',
      hint: 'Write "license".',
      fix: {
        description: 'Rename "licence" to "license".',
        offset: SOURCE.indexOf('licence'),
        length: 7,
        text: 'license',
      },
    }),
  ],
  verdicts: [
    passed(),
    passed('onnx', { shape: { kind: 'generated', batch: 2, parameter: 0 } }),
    verdict(
      'onnx',
      'run-failed',
      'The model refuses a batch of 3.',
      'Export it with an open batch.',
      {
        shape: { kind: 'generated', batch: 3, parameter: 0 },
      },
    ),
    passed('onnx', { device: 'gpu' }),
    passed('torchscript'),
    verdict('torchscript', 'timeout', 'The GPU did not answer.', 'Run it again.', {
      device: 'gpu',
    }),
    unsupported,
  ],
  partners: [
    {
      partner: 'ilastik',
      status: 'works',
      basis: 'predicted',
      rule: 'weights-format',
      message: 'Predicted: ilastik works with `torchscript`.',
      source: 'https://example.org/ilastik',
      asOf: '2026-05-20',
      published: {
        status: 'failed',
        version: '1.4.2',
        date: '2026-05-20T04:44:53Z',
        message: 'outputs differ',
        agrees: false,
      },
    },
    {
      partner: 'imjoy',
      status: 'works',
      basis: 'ran',
      rule: 'ran-in-its-engine',
      message: 'Ran in its engine: `onnx` passed in onnxruntime-node 1.30.0 (cpu).',
      source: 'https://example.org/imjoy',
      asOf: '2026-05-20',
    },
    {
      partner: 'qupath',
      status: 'does-not-work',
      basis: 'predicted',
      rule: 'operations',
      message: 'Predicted: QuPath does not work, because it does not know the operation `softmax`.',
      source: 'https://example.org/qupath',
      asOf: '2026-05-20',
    },
  ],
});

/** A context that has all that a comment can make use of. */
export const richContext: ReportContext = {
  ...context,
  lastRun: { ready: 2, passed: 3, planned: 4 },
  source: (file) => (file === 'models/unet/rdf.yaml' ? SOURCE : null),
  images: [
    {
      resource: 'models/unet',
      label: 'output "mask" <of> TorchScript',
      url: 'https://raw.githubusercontent.com/bio/collection/badges/pictures/mask.png',
    },
    { resource: 'models/unet', label: 'no picture', url: 'javascript:alert(1)' },
  ],
};

/** Every state in which a report is looked at, by name. */
export const STATES: Record<string, Report> = {
  'all-pass': testReport([
    resource({ verdicts: [passed('onnx'), passed('torchscript', { peakMemory: 402_000_000 })] }),
    resource({ id: 'models/unet3d', descriptionFile: 'models/unet3d/rdf.yaml', name: '3-D U-Net' }),
  ]),
  'all-fail': testReport([
    resource({ status: 'failed', verdicts: [mismatch] }),
    broken({ id: 'models/other', verdicts: [differs] }),
  ]),
  everything: testReport([
    everything,
    resource({
      id: 'models/kept',
      name: 'Kept',
      reused: { date: '2026-11-19T10:00:00.000Z' },
      descriptionFile: 'models/kept/rdf.yaml',
    }),
  ]),
  mixed: testReport([resource({ id: 'models/good', name: 'Good' }), broken()]),
  undecided: testReport([
    resource({
      status: 'inconclusive',
      verdicts: [
        verdict(
          'onnx',
          'timeout',
          'The model did not finish within 10 min.',
          'Run it again with a longer timeout (input "timeout"), or ship a smaller test tensor.',
          { evidence: { log: 'loading\nrunning' }, durations: { total: 600_000 }, peakMemory: 5e9 },
        ),
        verdict(
          'torchscript',
          'network-unreachable',
          'The server zenodo.org did not answer.',
          'Run the test again.',
        ),
      ],
    }),
  ]),
  unsupported: testReport([resource({ status: 'partial', verdicts: [passed(), unsupported] })]),
  huge: testReport([
    ...many(150, (index) => numbered(broken({ verdicts: [passed(), differs, mismatch] }), index)),
    ...many(150, (index) => numbered(resource(), 150 + index)),
  ]),
  removed: testReport([
    resource({
      id: 'models/old',
      status: 'removed',
      type: null,
      formatVersion: null,
      name: null,
      verdicts: [],
      descriptionFile: null,
      changedBy: ['models/old/rdf.yaml'],
    }),
    resource({ renamedFrom: 'models/unet-old/rdf.yaml' }),
  ]),
  'datasets-only': testReport([
    dataset,
    { ...dataset, id: 'datasets/cells', descriptionFile: 'datasets/cells/rdf.yaml', name: 'Cells' },
  ]),
  hostile: testReport([hostile()]),
  'description-invalid': testReport([
    resource({
      status: 'failed',
      findings: [
        finding(),
        finding({
          code: 'sha256-invalid',
          path: ['weights', 'onnx', 'sha256'],
          position: { file: 'models/unet/rdf.yaml', line: 88, column: 13 },
          message: 'The sha256 "abc" is not 64 hexadecimal digits.',
          hint: 'Write the sha256 of the file: sha256sum weights.onnx',
        }),
      ],
      verdicts: [
        verdict(
          'onnx',
          'earlier-stage-failed',
          'Not tried since the description has errors.',
          'Mend the description first.',
        ),
      ],
    }),
  ]),
  'nothing-to-test': testReport([]),
  'read-errors': testReport([
    resource({
      id: 'models/serve',
      status: 'failed',
      type: null,
      formatVersion: null,
      name: null,
      descriptionFile: 'models/serve/manifest.yaml',
      findings: [
        finding({
          code: 'not-a-resource',
          path: [],
          position: { file: 'models/serve/manifest.yaml', line: 1, column: 1 },
          message: 'This is a Ray Serve manifest, not a bioimage.io resource.',
          hint: 'Name the folder of a resource, or leave the file out.',
        }),
      ],
      verdicts: [],
    }),
    resource({
      id: 'models/locked',
      status: 'inconclusive',
      type: null,
      formatVersion: null,
      name: null,
      descriptionFile: 'models/locked/rdf.yaml',
      findings: [
        finding({
          code: 'file-unreadable',
          path: [],
          position: { file: 'models/locked/rdf.yaml', line: 1, column: 1 },
          message: 'The file cannot be read: permission denied.',
          hint: 'Look at the permissions of the file on the machine that runs the test.',
        }),
      ],
      verdicts: [],
    }),
  ]),
};

export function stateOf(name: string): Report {
  const report = STATES[name];
  if (report === undefined) throw new Error(`no state ${name}`);
  return report;
}
