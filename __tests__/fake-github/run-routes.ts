import { errorAnswer } from './answers.ts';
import { filled, filledMembers } from './filled.ts';
import type { Route } from './route.ts';
import type { StoredArtifact, WorkflowRun } from './state.ts';

const REPO = '/repos/{owner}/{repo}';
const ARTIFACTS = `${REPO}/actions/runs/{run_id}/artifacts`;
const RUNS = `${REPO}/actions/workflows/{workflow_id}/runs`;
const NOT_FOUND = { status: 404, body: errorAnswer('Not Found') };

function artifactOf({ id, name, zip }: StoredArtifact): Record<string, unknown> {
  return { id, name, size_in_bytes: zip.length, expired: false };
}

function runOf({ id, headSha, status }: WorkflowRun): Record<string, unknown> {
  return { id, head_sha: headSha, status, event: 'pull_request' };
}

/** Workflow runs and what they handed in. */
export const RUN_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: ARTIFACTS,
    needs: ['actions'],
    handle({ state, path }) {
      const found = state.artifacts.filter(({ run }) => run === Number(path.run_id));
      return {
        status: 200,
        body: null,
        pages: found.map(artifactOf),
        wrap: (artifacts, total) => filledMembers(ARTIFACTS, 'artifacts', artifacts, total),
      };
    },
  },
  {
    method: 'GET',
    template: `${REPO}/actions/artifacts/{artifact_id}/{archive_format}`,
    needs: ['actions'],
    handle({ state, path, origin }) {
      const found = state.artifacts.find(({ id }) => id === Number(path.artifact_id));
      if (!found) return NOT_FOUND;
      const location = `${origin}/storage/artifacts/${found.id}?signature=x`;
      return { status: 302, body: undefined, headers: { location } };
    },
  },
  {
    method: 'DELETE',
    template: `${REPO}/actions/artifacts/{artifact_id}`,
    needs: ['actions'],
    handle({ state, path }) {
      const at = state.artifacts.findIndex(({ id }) => id === Number(path.artifact_id));
      if (at < 0) return NOT_FOUND;
      state.artifacts.splice(at, 1);
      return { status: 204, body: undefined };
    },
  },
  {
    method: 'GET',
    template: RUNS,
    needs: ['actions'],
    handle({ state, path, query }) {
      const found = state.runs.filter(
        ({ workflow, headSha }) =>
          workflow === path.workflow_id && headSha === (query.get('head_sha') ?? headSha),
      );
      return {
        status: 200,
        body: null,
        pages: found.map(runOf),
        wrap: (runs, total) => filledMembers(RUNS, 'workflow_runs', runs, total),
      };
    },
  },
  {
    method: 'POST',
    template: `${REPO}/actions/runs/{run_id}/rerun`,
    needs: ['actions'],
    handle({ state, path }) {
      const run = state.runs.find(({ id }) => id === Number(path.run_id));
      if (!run) return NOT_FOUND;
      run.reruns += 1;
      return { status: 201, body: {} };
    },
  },
  {
    method: 'GET',
    template: `${REPO}/collaborators/{username}/permission`,
    needs: [],
    handle({ state, path }) {
      const permission = state.collaborators.get(path.username ?? '');
      if (!permission) return NOT_FOUND;
      const template = `${REPO}/collaborators/{username}/permission`;
      return { status: 200, body: filled('GET', template, 200, { permission, user: null }) };
    },
  },
  {
    method: 'POST',
    template: `${REPO}/issues/comments/{comment_id}/reactions`,
    needs: ['issues', 'pull-requests'],
    handle({ state, path, body }) {
      const { content } = body as { content: string };
      state.reactions.push({ comment: Number(path.comment_id), content });
      const template = `${REPO}/issues/comments/{comment_id}/reactions`;
      return { status: 201, body: filled('POST', template, 201, { content }) };
    },
  },
];
