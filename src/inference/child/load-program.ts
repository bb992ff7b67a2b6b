import type { InferenceJob } from '../../contract/case.ts';
import type { OpenedWeights, Program } from '../../weights/program.ts';
import { blamed } from './blamed.ts';
import type { NamedTensor } from './check-border.ts';
import type { Ort } from './engine.ts';
import { evaluateOn } from './evaluate.ts';
import { type OpenSession, openSession } from './open-session.ts';
import { PROFILE } from './read-placement.ts';

/** A session that can be run, and what its inputs and outputs are called. */
export interface ReadyProgram extends OpenSession {
  program: Program;
  inputNames: string[];
  outputNames: string[];
}

export type LoadProgram = (inputs: NamedTensor[]) => Promise<ReadyProgram>;

interface ProgramLoader {
  load: LoadProgram;
  /** Gives back the last session's memory. */
  release: () => Promise<void>;
}

/**
 * Makes the program for inputs and a session of it; the last session is kept as long as the program
 * stays the same, and released before another one takes its memory.
 */
export function programLoader(
  ort: Ort,
  { device, threads }: Pick<InferenceJob, 'device' | 'threads'>,
  opened: OpenedWeights,
): ProgramLoader {
  let kept: ReadyProgram | null = null;
  async function release(): Promise<void> {
    const last = kept;
    kept = null;
    await last?.session.release();
  }
  async function load(inputs: NamedTensor[]): Promise<ReadyProgram> {
    const tensors = inputs.map(({ tensor }) => tensor);
    const program = await opened.program(tensors, evaluateOn(ort, device, threads));
    if (kept?.program === program) return kept;
    await release();
    const profile = device === 'cpu' ? null : PROFILE;
    const open = await openSession(ort, program.model, device, threads, profile).catch(
      (error: unknown) => {
        throw blamed(error, program);
      },
    );
    const { session } = open;
    kept = {
      ...open,
      program,
      inputNames: program.inputs ?? [...session.inputNames],
      outputNames: program.outputs ?? [...session.outputNames],
    };
    return kept;
  }
  return { load, release };
}
