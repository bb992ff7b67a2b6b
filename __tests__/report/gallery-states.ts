import type { Report, ResourceReport } from '../../src/contract/report.ts';
import type { ResultEntry } from '../../src/report/badge/results-index.ts';
import type { ReportContext } from '../../src/report/context.ts';
import type {
  History,
  PagePicture,
  PageView,
  PictureKind,
} from '../../src/report/html/page-view.ts';
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

const KINDS: readonly PictureKind[] = ['input', 'expected', 'produced', 'difference'];

function picturesOf(id: string, weightsFormat: string): PagePicture[] {
  return KINDS.map((kind) => ({
    resource: id,
    weightsFormat,
    kind,
    tensor: kind === 'input' ? 'raw' : 'mask',
    shows: 'channel 0, values 0 to 1',
    png: paint(kind),
  }));
}

const DAYS = 24;

/** Results of some weeks of resources that came to their status one after the other. */
function historyOf(resources: readonly ResourceReport[]): History {
  return new Map(
    resources.map(({ id, status }, place) => [
      id,
      Array.from({ length: DAYS }, (_, day): ResultEntry => {
        const isSettled = day >= 3 + ((place * 7) % (DAYS - 6));
        return {
          status: isSettled ? status : place % 3 === 2 ? 'inconclusive' : 'failed',
          type: 'model',
          date: new Date(Date.UTC(2026, 9, 28 + day, 12, place % 60)).toISOString(),
          toolVersion: '0.1.0',
          formats: { onnx: isSettled ? 'passed' : 'failed', torchscript: 'passed' },
        };
      }),
    ]),
  );
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
    report: stateOf('everything'),
    context: richContext,
    view: { pictures: picturesOf('models/unet', 'torchscript') },
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
    report: testReport(collection),
    context: { ...context, pullRequest: null, source: richContext.source ?? (() => null) },
    view: {
      pictures: collection.flatMap(({ id }) => picturesOf(id, 'onnx')),
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
