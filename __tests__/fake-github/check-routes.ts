import { checkRunAnswer, errorAnswer } from './answers.ts';
import type { Answer, Route } from './route.ts';

interface Output {
  title?: string;
  summary?: string;
  annotations?: Record<string, unknown>[];
}

/** GitHub's limits of one request. */
const ANNOTATIONS = 50;
const TEXT = 65_535;

function refused({ summary = '', annotations = [] }: Output): Answer | null {
  if (annotations.length <= ANNOTATIONS && summary.length <= TEXT) return null;
  return { status: 422, body: errorAnswer('Invalid request: output is too large') };
}

export const CHECK_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/check-runs',
    needs: ['checks'],
    handle({ state, body }) {
      const given = body as {
        name: string;
        head_sha: string;
        conclusion?: string;
        output?: Output;
      };
      const { title = '', summary = '', annotations = [] } = given.output ?? {};
      const no = refused(given.output ?? {});
      if (no) return no;
      const run = {
        id: 7000 + state.checkRuns.length,
        name: given.name,
        headSha: given.head_sha,
        conclusion: given.conclusion ?? null,
        title,
        summary,
        annotations: [...annotations],
      };
      state.checkRuns.push(run);
      return { status: 201, body: checkRunAnswer(run) };
    },
  },
  {
    method: 'PATCH',
    template: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
    needs: ['checks'],
    handle({ state, path, body }) {
      const run = state.checkRuns.find(({ id }) => id === Number(path.check_run_id));
      if (!run) return { status: 404, body: errorAnswer('Not Found') };
      const { output = {} } = body as { output?: Output };
      const no = refused(output);
      if (no) return no;
      run.annotations.push(...(output.annotations ?? []));
      return { status: 200, body: checkRunAnswer(run) };
    },
  },
];
