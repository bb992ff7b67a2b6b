import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { layOutRelease } from './release.ts';
import { ACTION, type ActRun, runAct } from './run-act.ts';
import { standIns } from './stand-ins.ts';

export interface WorkflowOptions {
  act: string;
  github: FakeGitHub;
  /** The collection, with the workflow that calls ours. */
  folder: string;
  scratch: string;
  eventName: string;
  payload: unknown;
  runId: number;
  /** File name of the calling workflow. */
  workflow: string;
  isFromFork?: boolean;
  env?: Record<string, string>;
}

/** The workflows that a page shows, by file name, calling what is under test. */
export function documentedWorkflows(page = 'docs/workflows.md'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, text = ''] of readFileSync(page, 'utf8').matchAll(/```yaml\n([\s\S]*?)\n```/g)) {
    const name = /^# \.github\/workflows\/(\S+)/.exec(text)?.[1];
    if (name === undefined || !text.includes('OWNER/model-hub-ci/')) continue;
    const calling = text.replace('OWNER/model-hub-ci/', ACTION.replace(/@.*/, '/'));
    found.set(name, [...(found.get(name) ?? []), `${calling}\n`]);
  }
  return found;
}

/** Runs a workflow that calls one of ours, on this machine, each job with the permissions that it declares. */
export function runWorkflow(options: WorkflowOptions): Promise<ActRun> {
  const { act, github, folder, scratch, workflow, runId, isFromFork = false } = options;
  const release = join(scratch, 'action');
  const args: string[] = ['--workflows', join('.github', 'workflows', workflow)];
  const env: Record<string, string> = { GITHUB_RUN_ID: String(runId), ...options.env };
  return runAct(act, {
    folder,
    scratch,
    eventName: options.eventName,
    payload: options.payload,
    // No step of ours may use it: each job has a token of its own.
    token: 'nobody',
    apiUrl: github.url,
    args,
    env,
    layOut(place) {
      const uses = layOutRelease(place, github.state, isFromFork);
      const given = standIns(join(scratch, 'stand-ins'), uses, github.url, release);
      args.push(...given.args);
      Object.assign(env, given.env);
    },
  });
}
