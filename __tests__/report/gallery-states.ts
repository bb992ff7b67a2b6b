import type { Report, ResourceReport, ResourceStatus } from '../../src/contract/report.ts';
import type { ReportContext } from '../../src/report/context.ts';
import type { PastResult } from '../../src/report/history/result-history.ts';
import type { History, PageView } from '../../src/report/html/page-view.ts';
import { context, passed, resource, testReport, verdict } from './make-report.ts';
import { paint } from './paint.ts';
import { richContext, STATES, stateOf } from './states.ts';

/** A report with where it is shown and what goes with it. */
export interface GalleryState {
  about: string;
  report: Report;
  context: ReportContext;
  view?: Partial<PageView>;
}

/** The same with a picture for each output, as the evidence folder would hold it. */
function withPictures(one: ResourceReport): ResourceReport {
  return {
    ...one,
    verdicts: one.verdicts.map((each) => {
      const { outputs, ...evidence } = each.evidence;
      if (outputs === undefined || each.shape.kind === 'generated') return each;
      const kept = outputs.map((output) => ({ ...output, files: { picture: 'mask.png' } }));
      return { ...each, evidence: { ...evidence, outputs: kept } };
    }),
  };
}

const PNG = paint();
const picture = (path: string) => (path === 'mask.png' ? PNG : null);

const DAYS = 24;

/** Results of some weeks of resources that came to their status one after the other. */
function historyOf(resources: readonly ResourceReport[]): History {
  const past = (
    status: ResourceStatus,
    first: number,
    last: number,
    place: number,
  ): PastResult => ({
    from: time(first, place),
    to: time(last, place),
    status,
    formats: { onnx: status === 'passed' ? 'passed' : 'failed', torchscript: 'passed' },
    toolVersion: '0.1.0',
    engines: { 'onnxruntime-node': '1.30.0' },
    packageHash: null,
    commit: '0123456789abcdef0123456789abcdef01234567',
  });
  return new Map(
    resources.map(({ id, status }, place) => {
      const settled = 3 + ((place * 7) % (DAYS - 6));
      const before = place % 3 === 2 ? 'inconclusive' : 'failed';
      return [id, [past(status, settled, DAYS - 1, place), past(before, 0, settled - 1, place)]];
    }),
  );
}

function time(day: number, minute: number): string {
  return new Date(Date.UTC(2026, 9, 28 + day, 12, minute)).toISOString();
}

const reused = (one: ResourceReport): ResourceReport => ({
  ...one,
  reused: { date: '2026-11-19T10:00:00.000Z' },
});

const collection: ResourceReport[] = [
  ...stateOf('everything').resources,
  ...stateOf('undecided').resources.map((one) => ({ ...one, id: 'models/slow', name: 'Slow' })),
  ...['cells', 'fibres', 'mitochondria', 'neurons'].map((name) =>
    resource({
      id: `models/${name}`,
      descriptionFile: `models/${name}/rdf.yaml`,
      name: `Segmentation of ${name}`,
      verdicts: [
        passed('onnx'),
        passed('torchscript'),
        verdict('tensorflow_js', 'left-out', 'Left out: an input says so.', ''),
      ],
    }),
  ),
];

/** Every state that the gallery shows, by name. */
export const GALLERY_STATES: Record<string, GalleryState> = {
  'first-run': {
    about: 'A first run on a pull request: nothing to compare with.',
    report: stateOf('mixed'),
    context,
  },
  'next-run': {
    about: 'A later run: what changed since, suggestions, pictures, software.',
    report: testReport(stateOf('everything').resources.map(withPictures)),
    context: richContext,
    view: { picture },
  },
  fork: {
    about: 'A pull request from a fork: no commit to link to, no run to link to, no pictures.',
    report: stateOf('all-fail'),
    context: { ...context, runUrl: null, docsUrl: null },
  },
  'nothing-changed': {
    about: 'Nothing has changed since the last run: its results are told.',
    report: testReport(stateOf('all-pass').resources.map(reused)),
    context: { ...context, lastRun: { ready: 2, passed: 3, planned: 3 } },
  },
  collection: {
    about: 'A whole collection with its history and pictures.',
    report: testReport(collection.map(withPictures)),
    context: { ...context, pullRequest: null, source: richContext.source ?? (() => null) },
    view: {
      picture,
      history: historyOf(collection),
    },
  },
  ...Object.fromEntries(
    Object.entries(STATES).map(([name, report]) => [
      name,
      { about: `${name.replaceAll('-', ' ')}.`, report, context },
    ]),
  ),
};
