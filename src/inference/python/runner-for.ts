import type { OutcomeFailure } from '../../contract/outcome.ts';
import { openEnvironments } from './environments/environments.ts';
import { givenEnvironment } from './environments/given-environment.ts';
import type { EnvironmentOptions } from './environments/options.ts';
import { onLadder } from './on-ladder.ts';
import { inOneEnvironment, type PythonRunner } from './python-runner.ts';

/**
 * What runs cases in Python as the settings say: in the Python that is named, as it is, where none may be
 * made; else in environments that are made as they are needed.
 */
export async function runnerFor(options: EnvironmentOptions): Promise<PythonRunner> {
  const { python, making, environment } = options;
  if (making !== 'never' || python === null) return onLadder(openEnvironments(options));
  const given = await givenEnvironment(python, environment);
  return typeof given === 'string' ? withoutPython(given) : inOneEnvironment(given);
}

function withoutPython(reason: string): PythonRunner {
  return async ({ job: { caseId } }): Promise<OutcomeFailure> => ({
    ok: false,
    caseId,
    engine: null,
    durations: {},
    peakMemory: null,
    log: '',
    stage: 'load',
    cause: 'python-missing',
    message: `The Python that the settings name cannot be used: ${reason}.`,
    hint: 'Name a Python 3.10 or newer that has PyTorch.',
  });
}
