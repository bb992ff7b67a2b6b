import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ACTIONS_BOT, type Permissions, type State } from '../fake-github/state.ts';

const WORKFLOWS = '.github/workflows';
const PARTS = ['plan', 'test', 'report', 'command'];

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

export interface Workflow {
  on: { workflow_call?: { inputs: Record<string, { default: unknown }> } };
  jobs: Record<string, { permissions?: Permissions; steps?: Step[]; uses?: string }>;
}

/** The workflows that others call, by file name. */
export function callableWorkflows(): Map<string, Workflow> {
  const names = readdirSync(WORKFLOWS).filter((name) =>
    readFileSync(join(WORKFLOWS, name), 'utf8').includes('workflow_call:'),
  );
  return new Map(names.map((name) => [name, parse(readFileSync(join(WORKFLOWS, name), 'utf8'))]));
}

/**
 * Lays out what a release holds of workflows and actions. Each job gets a token of its own, which may do in the fake
 * what the job's `permissions` say, and only that, as on GitHub.
 * @param isFromFork GitHub then lets no token write
 * @returns the actions of others that the workflows use, by their full names
 */
export function layOutRelease(folder: string, state: State, isFromFork: boolean): string[] {
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, WORKFLOWS), { recursive: true });
  const used = new Set<string>();
  for (const [file, workflow] of callableWorkflows()) {
    for (const [job, { permissions, steps = [] }] of Object.entries(workflow.jobs)) {
      const token = `${file}/${job}`;
      state.tokens.set(token, {
        account: ACTIONS_BOT,
        permissions: granted(permissions, isFromFork),
      });
      for (const step of steps) {
        const { uses = '' } = step;
        if (!uses.startsWith('./')) used.add(uses);
        else if (!uses.endsWith('/test')) step.with = { ...step.with, 'github-token': token };
      }
    }
    writeFileSync(join(folder, WORKFLOWS, file), stringify(workflow));
  }
  return [...used];
}

function granted(permissions: Permissions = {}, isFromFork: boolean): Permissions {
  if (!isFromFork) return permissions;
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, 'read']));
}
