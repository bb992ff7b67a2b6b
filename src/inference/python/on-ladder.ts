import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Outcome } from '../../contract/outcome.ts';
import type { Declaration } from './declared/declaration.ts';
import { readDeclaration } from './declared/read-declaration.ts';
import type { Environments } from './environments/environments.ts';
import { readReady, readyRequest } from './environments/ready.ts';
import { climbLadder, type LadderTools } from './ladder/ladder.ts';
import { lookAtArchitecture } from './ladder/look-at-architecture.ts';
import { type Declared, declaredRequest, extendedRequest } from './ladder/rungs.ts';
import { tensorFlowRequests } from './ladder/tensorflow-rungs.ts';
import type { PythonCase, PythonRunner } from './python-runner.ts';
import { runInEnvironment } from './worker/run-in-environment.ts';

/**
 * Runs every case in the first environment that decides it: the ready one, that and what is declared, the
 * declared versions.
 */
export function onLadder(environments: Environments): PythonRunner {
  return async (testCase, options) => {
    const { job, limits, agrees } = testCase;
    const base = await environments.base();
    const [look, declared, ready] = await Promise.all([
      lookAtArchitecture(job, base, options),
      readDeclared(testCase),
      readReady(),
    ]);
    const imports = look.architecture.imports.map(({ module }) => module);
    const { kind } = job;
    const requests =
      kind === 'keras' || kind === 'saved-model'
        ? tensorFlowRequests(kind, testCase.frameworkVersion)
        : [
            readyRequest(ready),
            extendedRequest(declared, ready),
            declaredRequest(declared, imports, ready),
          ].filter((request) => request !== null);
    const tools: LadderTools = {
      environments,
      agrees,
      usual: ready.chosen,
      run: (environment) => runInEnvironment(job, environment, limits, options),
    };
    const outcome = await climbLadder(job.caseId, requests, look.architecture, declared, tools);
    return withRemarks(outcome, look.remarks);
  };
}

async function readDeclared({ dependencies, frameworkVersion }: PythonCase): Promise<Declared> {
  const torch = /^\d+(\.\d+)+/.exec(frameworkVersion ?? '')?.[0] ?? null;
  if (dependencies === null) return { declaration: null, torch };
  const file = dependencies.name ?? basename(dependencies.path);
  const read = readDeclaration(await readFile(dependencies.path, 'utf8'), file);
  return { declaration: typeof read === 'string' ? unreadable(file, read) : read, torch };
}

/** What cannot be read declares nothing, which is told like a line that cannot be followed. */
function unreadable(file: string, why: string): Declaration {
  const unfollowed = [{ line: file, why, isFault: true }];
  return { file: basename(file), kind: 'conda', python: null, requirements: [], unfollowed };
}

function withRemarks(outcome: Outcome, remarks: NonNullable<Outcome['remarks']>): Outcome {
  return remarks.length === 0
    ? outcome
    : { ...outcome, remarks: [...(outcome.remarks ?? []), ...remarks] };
}
