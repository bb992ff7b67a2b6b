import type { Cause } from '../../src/contract/causes.ts';
import { CAUSES, statusOfCause } from '../../src/contract/causes.ts';
import type { Finding } from '../../src/contract/finding.ts';
import type { Report, ReportEnvironment, ResourceReport } from '../../src/contract/report.ts';
import type { OutputComparison, Verdict } from '../../src/contract/verdict.ts';
import type { ReportContext } from '../../src/report/context.ts';
import { makeReport, type ReportOptions } from '../../src/report/report.ts';

export const environment: ReportEnvironment = {
  node: '24.4.0',
  os: 'linux',
  arch: 'x64',
  engines: { 'onnxruntime-node': '1.30.0' },
  cpus: 4,
  memory: 16_000_000_000,
};

export const context: ReportContext = {
  serverUrl: 'https://github.com',
  repository: 'bio/collection',
  headSha: '0123456789abcdef0123456789abcdef01234567',
  runUrl: 'https://github.com/bio/collection/actions/runs/42',
  docsUrl: 'https://github.com/acme/model-hub-ci/blob/v1/docs',
  pullRequest: 7,
};

export function testReport(
  resources: ResourceReport[],
  options: Partial<ReportOptions> = {},
): Report {
  return makeReport(resources, {
    tool: { name: 'model-hub-ci', version: '0.1.0' },
    startedAt: '2026-11-20T12:30:00.000Z',
    duration: 83_400,
    environment,
    strict: false,
    ...options,
  });
}

export function comparison(overrides: Partial<OutputComparison> = {}): OutputComparison {
  return {
    output: 'mask',
    shape: [1, 2, 256, 256],
    expectedShape: [1, 2, 256, 256],
    dtype: 'float32',
    expectedDtype: 'float32',
    agrees: true,
    tolerance: { relative: 1e-3, absolute: 1e-3, mismatchedElementsPerMillion: 0 },
    maxAbsoluteDifference: 3.1e-6,
    maxRelativeDifference: 2.4e-5,
    maxAbsoluteDifferenceAt: [0, 1, 17, 203],
    mismatchedElements: 0,
    totalElements: 131_072,
    nonFiniteMismatches: 0,
    ...overrides,
  };
}

export function passed(weightsFormat = 'onnx', overrides: Partial<Verdict> = {}): Verdict {
  return {
    weightsFormat,
    device: 'cpu',
    shape: { kind: 'test-tensors' },
    status: 'passed',
    stage: null,
    blame: null,
    cause: null,
    message: 'All outputs agree with the expected ones.',
    hint: '',
    evidence: { outputs: [comparison()], engine: 'onnxruntime-node 1.30.0 (cpu)' },
    durations: { import: 3, load: 120, run: 432, total: 612 },
    peakMemory: 231_000_000,
    ...overrides,
  };
}

/** A verdict that did not pass; status, stage and blame follow from the cause. */
export function verdict(
  weightsFormat: string,
  cause: Cause,
  message: string,
  hint: string,
  overrides: Partial<Verdict> = {},
): Verdict {
  const { stage, blame } = CAUSES[cause];
  return {
    ...passed(weightsFormat),
    status: statusOfCause(cause),
    stage,
    blame,
    cause,
    message,
    hint,
    evidence: {},
    durations: {},
    peakMemory: null,
    ...overrides,
  };
}

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    code: 'unknown-key',
    severity: 'error',
    path: ['inputs', 0, 'axess'],
    position: { file: 'models/unet/rdf.yaml', line: 12, column: 5 },
    message: 'The key "axess" is not known here.',
    hint: 'Did you mean "axes"?',
    ...overrides,
  };
}

export function resource(overrides: Partial<ResourceReport> = {}): ResourceReport {
  return {
    id: 'models/unet',
    source: 'models/unet/rdf.yaml',
    type: 'model',
    formatVersion: '0.5.4',
    name: 'U-Net for nuclei',
    status: 'passed',
    findings: [],
    verdicts: [passed()],
    descriptionFile: 'models/unet/rdf.yaml',
    changedBy: ['models/unet/rdf.yaml'],
    ...overrides,
  };
}
