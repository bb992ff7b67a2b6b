import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import type { Plan } from '../../src/shards/plan-file.ts';
import { runAction } from '../actions/all/run-action.ts';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { branchFiles } from '../fake-github/git-store.ts';
import { ACTIONS_BOT, addArtifact } from '../fake-github/state.ts';
import { makeZip } from '../files/zip.ts';
import { testReal } from '../real.ts';
import { temporaryFolders } from '../temporary.ts';

jest.setTimeout(600_000);
const temporary = temporaryFolders();

/** No way leads out of this machine: nothing listens here. */
const OFFLINE = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: '', NO_PROXY: '' };
/** All of them with MODEL_HUB_ALL_REAL=1; that takes minutes. */
const EVERY = process.env.MODEL_HUB_ALL_REAL === '1' ? 1 : 20;
const RUN = 42;

testReal(
  'a scheduled run over a published collection without a network: a row for each, and no crash',
  async (real) => {
    const github = await startFakeGitHub();
    try {
      const workspace = temporary();
      const names = readdirSync(join(real, 'descriptions')).filter(
        (_, index) => index % EVERY === 0,
      );
      for (const name of names) {
        const folder = join(workspace, name.replace(/\.yaml$/, ''));
        mkdirSync(folder);
        copyFileSync(join(real, 'descriptions', name), join(folder, 'rdf.yaml'));
      }
      github.state.tokens.set('reporter', {
        account: ACTIONS_BOT,
        permissions: { actions: 'read', contents: 'write' },
      });
      const step = (bundle: string, inputs: Record<string, string>) =>
        runAction({
          bundle,
          workspace,
          runner: join(temporary(), 'runner'),
          apiUrl: github.url,
          eventName: 'schedule',
          payload: { repository: { default_branch: 'main' } },
          environment: OFFLINE,
          inputs,
        });
      const planned = await step('plan.cjs', {
        'github-token': 'reporter',
        select: 'everything',
        environments: 'never',
        shards: '2',
      });
      expect(planned).toMatchObject({ exitCode: 0, errors: [] });
      const path = planned.outputs.plan ?? '';
      const plan: Plan = JSON.parse(readFileSync(path, 'utf8'));
      expect(plan.resources).toHaveLength(names.length);
      const handIn = async (name: string, file: string, from: string) => {
        const zip = await makeZip([[file, { content: readFileSync(from), compress: true }]]);
        addArtifact(github.state, { run: RUN, name, zip });
      };
      await handIn('model-hub-ci-plan', 'plan.json', path);
      for (const { number } of plan.shards) {
        const tested = await step('test.cjs', { plan: path, shard: String(number) });
        expect(tested).toMatchObject({ exitCode: 0, errors: [] });
        await handIn(`model-hub-ci-shard-${number}`, 'outcome.json', tested.outputs.outcome ?? '');
      }
      const reported = await step('report.cjs', {
        'github-token': 'reporter',
        'plan-result': 'success',
        'test-result': 'success',
        'fail-on': 'never',
      });
      expect(reported.exitCode).toBe(0);

      const { resources = [] } = reported.report ?? {};
      expect(resources.map(({ id }) => id).toSorted()).toEqual(
        names.map((name) => name.replace(/\.yaml$/, '')).toSorted(),
      );
      const verdicts = resources.flatMap((resource) => resource.verdicts);
      const unreachable = verdicts.filter(({ cause }) => cause === 'network-unreachable');
      expect(unreachable.length).toBeGreaterThan(names.length);
      for (const { status, blame } of unreachable)
        expect([status, blame]).toEqual(['error', 'network']);
      expect(
        verdicts.filter(({ cause }) => cause === 'internal-error' || cause === 'no-outcome'),
      ).toEqual([]);
      expect(verdicts.filter(({ status }) => status === 'passed')).toEqual([]);
      const index = JSON.parse(branchFiles(github.state.git, 'badges')['index.json'] ?? '');
      expect(Object.keys(index.results)).toHaveLength(names.length);
      expect(github.violations).toEqual([]);
    } finally {
      await github.close();
    }
  },
);
