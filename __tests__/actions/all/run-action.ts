import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../../../src/contract/report.ts';

export interface ActionRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  summary: string;
  outputs: Record<string, string>;
  /** Messages of the workflow commands `error`, `warning` and `notice`. */
  errors: string[];
  warnings: string[];
  notices: string[];
  /** The JSON report; null where none was written. */
  report: Report | null;
}

export interface ActionOptions {
  /** Bundle in dist/; that of the all-in-one action if absent. */
  bundle?: string;
  workspace: string;
  /** An empty folder for the runner's own files. */
  runner: string;
  apiUrl: string;
  eventName: string;
  payload: unknown;
  ref?: string;
  /** By the names of action.yml. */
  inputs: Record<string, string>;
  environment?: Record<string, string>;
}

/** Runs the bundle of the action as a runner does: inputs and events by variables and files, results by files. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  mkdirSync(options.runner, { recursive: true });
  const file = (name: string, text = '') => {
    const path = join(options.runner, name);
    writeFileSync(path, text);
    return path;
  };
  const output = file('output');
  const summary = file('summary');
  const inputs = Object.entries(options.inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const child = spawn(process.execPath, [join('dist', options.bundle ?? 'action.cjs')], {
    env: {
      PATH: process.env.PATH,
      SYSTEMROOT: process.env.SYSTEMROOT,
      HOME: process.env.HOME,
      // Behind some proxies npm gets nothing without it, and says so only after minutes of trying.
      NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
      GITHUB_REPOSITORY: 'acme/widgets',
      GITHUB_WORKSPACE: options.workspace,
      GITHUB_EVENT_NAME: options.eventName,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.payload)),
      GITHUB_SHA: 'e'.repeat(40),
      GITHUB_REF: options.ref ?? 'refs/heads/main',
      GITHUB_RUN_ID: '42',
      GITHUB_WORKFLOW: 'models',
      GITHUB_API_URL: options.apiUrl,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: options.runner,
      RUNNER_TOOL_CACHE: resolve('build', 'e2e-tools'),
      ...Object.fromEntries(inputs),
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const streams = [child.stdout, child.stderr].map(async (stream) => {
    let text = '';
    for await (const part of stream.setEncoding('utf8')) text += part;
    return text;
  });
  const exitCode = await new Promise<number | null>((close) => child.once('close', close));
  const [stdout = '', stderr = ''] = await Promise.all(streams);
  const outputs = readOutputs(readFileSync(output, 'utf8'));
  const messages = (name: string) =>
    [...stdout.matchAll(new RegExp(`^::${name}(?: [^:]*)?::(.*)$`, 'gm'))].map(([, text]) =>
      unescaped(text ?? ''),
    );
  return {
    exitCode,
    stdout,
    stderr,
    summary: readFileSync(summary, 'utf8'),
    outputs,
    errors: messages('error'),
    warnings: messages('warning'),
    notices: messages('notice'),
    report: outputs.report ? JSON.parse(readFileSync(outputs.report, 'utf8')) : null,
  };
}

/** `name<<delimiter`, value, delimiter. */
function readOutputs(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^(.+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)];
  return Object.fromEntries(entries.map(([, name, , value]) => [name, value]));
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
