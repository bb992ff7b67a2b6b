import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { repository } from '../collection/repository.ts';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { addBlob, addCommit, addFiles, branchFiles } from '../fake-github/git-store.ts';
import type { State } from '../fake-github/state.ts';
import { makeZip } from '../files/zip.ts';
import { temporaryFolders, writeFiles } from '../temporary.ts';
import { canKill, killShard } from './kill-shard.ts';
import { addModel } from './models.ts';
import { documentedWorkflows, runWorkflow } from './run-workflow.ts';
import { actFile, testWithAct } from './test-with-act.ts';

const temporary = temporaryFolders();

const RUN = 555;
const SHARDS = 6;
const DATASETS = 60;
const KILLED = 2;
const FORGED = 3;
const UNREACHABLE = 'models/0';

const DATASET = `format_version: 0.3.0
type: dataset
name: Cells
description: Pictures of cells
authors: [{name: Mona, github_user: octocat}]
license: CC0-1.0
documentation: README.md
source: https://example.org/cells
tags: [cells]
cite: [{text: Mona et al., doi: 10.1000/182}]
`;

/** 60 datasets and, for each shard, one model; the weights of the first are on a server that does not exist. */
function writeCollection(folder: string): void {
  for (let index = 0; index < DATASETS; index++)
    writeFiles(folder, {
      [`data/${index}/rdf.yaml`]: DATASET,
      [`data/${index}/README.md`]: '# Cells\n',
    });
  for (let index = 0; index < SHARDS; index++) addModel(folder, 'nuclei-2d', `models/${index}`);
  const description = join(folder, UNREACHABLE, 'bioimageio.yaml');
  const text = readFileSync(description, 'utf8');
  const elsewhere = text.replace('source: weights.onnx', 'source: https://weights.invalid/a.onnx');
  expect(elsewhere).not.toBe(text);
  writeFileSync(description, elsewhere);
}

/** Results of a run of before, of which only the durations matter: a minute for each model. */
function writeEarlierResults({ git }: State): void {
  const entry = {
    status: 'passed',
    type: 'model',
    date: '2026-01-01T00:00:00.000Z',
    toolVersion: '0.0.1',
    formats: { onnx: 'passed' },
    durations: { 'onnx/cpu': 60_000 },
  };
  const ids = Array.from({ length: SHARDS }, (_, index) => `models/${index}`);
  const results = Object.fromEntries(ids.map((id) => [id, entry]));
  const content = Buffer.from(JSON.stringify({ schemaVersion: 1, results }));
  const file = { path: 'index.json', mode: '100644', type: 'blob' as const };
  const tree = addFiles(git, new Map([['index.json', { ...file, sha: addBlob(git, content) }]]));
  git.refs.set('heads/badges', addCommit(git, { tree, parents: [], message: 'Before' }));
}

/** What a shard hands in that wants to be something else. */
async function forge(content: Buffer): Promise<Buffer> {
  const outcome = JSON.parse(content.toString('utf8'));
  const [first] = outcome.resources;
  outcome.pullRequest = 12;
  outcome.resources.push({ ...first, id: 'models/evil', source: 'models/evil/rdf.yaml' });
  return makeZip([['outcome.json', { content: JSON.stringify(outcome) }]]);
}

testWithAct(
  '66 resources in 6 shards by the clock: one killed, one undecided, one forged',
  async () => {
    const github = await startFakeGitHub();
    const { state } = github;
    const stop = canKill ? killShard(KILLED) : () => true;
    try {
      const [documented = ''] = documentedWorkflows().get('collection.yml') ?? [];
      const caller = documented.replace(
        'with: {',
        'with: { shards: 6, shapes: test, weights-formats: onnx,',
      );
      expect(caller).not.toBe(documented);
      const folder = temporary({ '.github/workflows/collection.yml': caller });
      writeCollection(folder);
      repository(folder);
      writeEarlierResults(state);
      state.forged.set(`model-hub-ci-shard-${FORGED}`, forge);
      if (!canKill) state.forged.set(`model-hub-ci-shard-${KILLED}`, async () => null);
      const run = await runWorkflow({
        act: actFile,
        github,
        folder,
        scratch: join(temporary(), 'act'),
        eventName: 'schedule',
        runId: RUN,
        workflow: 'collection.yml',
        payload: { repository: { full_name: 'acme/widgets', default_branch: 'main' } },
      });
      expect(stop()).toBe(true);
      expect(run.jobs).toMatchObject({ plan: 'success', report: 'success' });

      const plan = JSON.parse(
        state.files.get(`${RUN}/model-hub-ci-plan`)?.content.toString() ?? '',
      );
      expect(plan.resources).toHaveLength(DATASETS + SHARDS);
      expect(plan.shards).toHaveLength(SHARDS);
      const idsOf = (number: number): string[] =>
        plan.shards[number - 1].tasks.map(
          ({ resource }: { resource: number }) => plan.resources[resource].id,
        );

      const files = branchFiles(state.git, 'badges');
      const { results } = JSON.parse(files['index.json'] ?? '');
      expect(Object.keys(results).toSorted()).toEqual(
        plan.resources.map(({ id }: { id: string }) => id).toSorted(),
      );
      const lost = [...idsOf(KILLED), ...idsOf(FORGED), UNREACHABLE];
      for (const [id, { status, undecided }] of Object.entries<{
        status: string;
        undecided?: true;
      }>(results)) {
        const expected = id.startsWith('data/') ? 'valid' : 'passed';
        expect([id, status, undecided ?? false]).toEqual(
          lost.includes(id) ? [id, 'inconclusive', true] : [id, expected, false],
        );
        expect([id, `history/${id}.json` in files]).toEqual([id, !lost.includes(id)]);
        expect([id, `results/${id}.json` in files]).toEqual([id, !lost.includes(id)]);
        if (lost.includes(id)) expect(files[`badges/${id}.svg`]).toContain('undecided');
      }
      expect(files['badges/collection.svg']).toContain(`of ${DATASETS + SHARDS} resources pass`);
      // All of the run in one commit, on top of what was there.
      const head = state.git.commits.get(state.git.refs.get('heads/badges') ?? '');
      expect(head?.parents).toHaveLength(1);
      expect(state.git.commits.get(head?.parents[0] ?? '')?.message).toBe('Before');

      const said = run.annotations.map(({ message }) => message).join('\n');
      expect(said).toMatch(new RegExp(`Shard ${KILLED} handed in nothing`));
      expect(said).toMatch(new RegExp(`Shard ${FORGED} handed in an artifact that was refused`));
      expect(run.summary).toContain('weights.invalid');
      expect(run.summary).toMatch(new RegExp(`Nothing came back: shard ${KILLED}`));
      expect(run.summary).toMatch(new RegExp(`Nothing came back: shard ${FORGED}`));
      expect(run.summary).not.toContain('models/evil');
      expect(state.comments).toEqual([]);
      expect(github.violations).toEqual([]);
    } finally {
      stop();
      await github.close();
    }
  },
);
