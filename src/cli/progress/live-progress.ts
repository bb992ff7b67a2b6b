import {
  color,
  Listr,
  ListrDefaultRendererLogLevels,
  ListrLogger,
  type ListrTask,
  ProcessOutput,
} from 'listr2';
import type { Case } from '../../contract/case.ts';
import type { ResourceReport } from '../../contract/report.ts';
import type { TestEvent } from '../../contract/test-event.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { terminalText } from '../../report/escape/terminal.ts';
import { byLine, plannedTitle, verdictTitle } from '../../report/markdown/case-words.ts';
import { RESOURCE_LABELS } from '../../report/words.ts';
import type { Progress } from './progress.ts';

/** A value that an event brings. */
interface Later<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
}

interface CaseState {
  started: Later<void>;
  /** null where the resource ended without a verdict of this case. */
  finished: Later<Verdict | null>;
}

interface ResourceState {
  title: string;
  planned: Later<Case[]>;
  cases: Map<string, CaseState>;
  finished: Later<ResourceReport>;
}

/**
 * A line for each resource and each of its cases, redrawn as they go on. The lines of one resource are live
 * at a time; when it is finished they stay, and those of the next one follow: a long run never outgrows
 * the screen.
 */
export function liveProgress(stream: NodeJS.WriteStream): Progress {
  const resources = new Map<string, ResourceState>();
  let shown: Promise<unknown> = Promise.resolve();

  function start(id: string): void {
    const state: ResourceState = {
      title: terminalText(id),
      planned: later(),
      cases: new Map(),
      finished: later(),
    };
    resources.set(id, state);
    shown = shown.then(() => show(state, stream));
  }

  function listen(event: TestEvent): void {
    if (event.kind === 'resource-started') {
      start(event.resource.id);
      return;
    }
    const resource = resources.get('case' in event ? event.case.resource : event.resource.id);
    if (resource === undefined) return;
    if (event.kind === 'cases-planned') plan(resource, event.cases);
    else if (event.kind === 'case-started') resource.cases.get(event.case.id)?.started.resolve();
    else if (event.kind === 'case-finished')
      finish(resource.cases.get(event.case.id), event.verdict);
    else {
      plan(resource, []);
      for (const each of resource.cases.values()) finish(each, null);
      resource.finished.resolve(event.report);
    }
  }

  return {
    listen,
    end: async () => {
      await shown;
    },
  };
}

function plan(resource: ResourceState, cases: Case[]): void {
  for (const { id } of cases) resource.cases.set(id, { started: later(), finished: later() });
  resource.planned.resolve(cases);
}

function finish(state: CaseState | undefined, verdict: Verdict | null): void {
  state?.started.resolve();
  state?.finished.resolve(verdict);
}

/** Draws one resource until it is finished. */
async function show(resource: ResourceState, stream: NodeJS.WriteStream): Promise<void> {
  const list = new Listr(
    [
      {
        title: resource.title,
        task: async (_context, task) => {
          const cases = await resource.planned.promise;
          const lines = byLine(cases).map((each) => caseTask(each, resource));
          const closing: ListrTask = {
            // Without a title it has no line of its own: it holds the resource's line until all is known.
            task: async () => {
              const { status } = await resource.finished.promise;
              task.title = `${resource.title}: ${RESOURCE_LABELS[status].word}`;
              if (status === 'failed') throw new Error(task.title);
              if (status === 'partial' || status === 'inconclusive') task.skip();
            },
          };
          return task.newListr([...lines, closing], { concurrent: true });
        },
      },
    ],
    {
      exitOnError: false,
      concurrent: true,
      collectErrors: false,
      registerSignalListeners: false,
      rendererOptions: {
        collapseSubtasks: false,
        showErrorMessage: false,
        showSkipMessage: false,
        formatOutput: 'truncate',
        icon: {
          [ListrDefaultRendererLogLevels.COMPLETED_WITH_FAILED_SUBTASKS]:
            RESOURCE_LABELS.failed.symbol,
          [ListrDefaultRendererLogLevels.SKIPPED_WITH_COLLAPSE]: RESOURCE_LABELS.partial.symbol,
        },
        color: {
          [ListrDefaultRendererLogLevels.COMPLETED_WITH_FAILED_SUBTASKS]: (text = '') =>
            color.red(text),
        },
        logger: new ListrLogger({
          useIcons: true,
          toStderr: [],
          processOutput: new ProcessOutput(stream, stream),
        }),
      },
    },
  );
  await list.run();
}

function caseTask(planned: readonly Case[], resource: ResourceState): ListrTask {
  return {
    title: plannedTitle(planned),
    task: async (_context, task) => {
      const states = planned.flatMap(({ id }) => resource.cases.get(id) ?? []);
      await Promise.race(states.map(({ started }) => started.promise));
      const ended = await Promise.all(states.map(({ finished }) => finished.promise));
      const verdicts = ended.filter((verdict) => verdict !== null);
      if (verdicts.length > 0) task.title = verdictTitle(verdicts);
      if (verdicts.some(({ status }) => status === 'failed')) throw new Error(task.title);
      if (verdicts.every(({ status }) => status !== 'passed')) task.skip();
    },
  };
}

function later<Value>(): Later<Value> {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
