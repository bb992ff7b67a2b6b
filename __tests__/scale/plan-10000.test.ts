import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Plan } from '../../src/shards/plan-file.ts';
import { runAction } from '../actions/all/run-action.ts';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { addBlob, addCommit, addFiles } from '../fake-github/git-store.ts';
import { temporaryFolders } from '../temporary.ts';
import { earlierIndex, writeLargeCollection } from './large-collection.ts';

const temporary = temporaryFolders();
const COUNT = 10_000;
const SHARDS = 256;

/** Tells at the end what the process took, whatever else this machine is doing. */
const METER = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.METER_FILE, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 }));
});`;

test('10,000 resources are planned in 30 s and 500 MB, and cut within 10 % of the best', async () => {
  const github = await startFakeGitHub();
  try {
    const { git } = github.state;
    const file = { path: 'index.json', mode: '100644', type: 'blob' as const };
    const sha = addBlob(git, Buffer.from(earlierIndex(COUNT)));
    const tree = addFiles(git, new Map([['index.json', { ...file, sha }]]));
    git.refs.set('heads/badges', addCommit(git, { tree, parents: [], message: 'Before' }));
    const workspace = temporary();
    writeLargeCollection(workspace, COUNT);
    const meter = temporary({ 'meter.cjs': METER });
    const run = await runAction({
      bundle: 'plan.cjs',
      workspace,
      runner: join(temporary(), 'runner'),
      apiUrl: github.url,
      eventName: 'schedule',
      payload: { repository: { default_branch: 'main' } },
      environment: {
        NODE_OPTIONS: `--require ${join(meter, 'meter.cjs')}`,
        METER_FILE: join(meter, 'taken.json'),
      },
      inputs: { 'github-token': 'reader', shards: String(SHARDS), select: 'everything' },
    });
    expect(run).toMatchObject({ exitCode: 0, errors: [], warnings: [] });
    const taken = JSON.parse(readFileSync(join(meter, 'taken.json'), 'utf8'));
    expect(taken.seconds).toBeLessThan(30);
    expect(taken.bytes).toBeLessThan(500e6);

    const plan: Plan = JSON.parse(readFileSync(run.outputs.plan ?? '', 'utf8'));
    expect(plan.resources).toHaveLength(COUNT);
    const { include } = JSON.parse(run.outputs.matrix ?? '');
    expect(include).toHaveLength(SHARDS);
    const costs = plan.shards.map(({ cost }) => cost);
    const best = costs.reduce((sum, cost) => sum + cost, 0) / SHARDS;
    expect(Math.max(...costs)).toBeLessThan(1.1 * best);
    const seen = plan.shards.flatMap(({ tasks }) => tasks.map(({ resource }) => resource));
    expect(new Set(seen).size).toBe(COUNT);
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
}, 600_000);
