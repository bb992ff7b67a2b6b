import type { Case } from '../../contract/case.ts';
import { CAUSES, type Cause, statusOfCause } from '../../contract/causes.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Evidence, Stage, Verdict } from '../../contract/verdict.ts';
import type { FoundInstead } from '../../files/file-result.ts';

/** Why something is not as it should be, in words for whoever has to mend it. */
export interface Problem {
  cause: Cause;
  /** Absent: where this cause usually arises. */
  stage?: Stage;
  message: string;
  hint: string;
  evidence?: Evidence;
  /** What is in the package instead, where a certain mend follows from it. */
  found?: FoundInstead;
}

/** What a verdict is about; `''` stands for no weights format in particular. */
export interface Subject {
  weightsFormat: string;
  device: string;
  shape: Case['shape'];
}

/** The resource as a whole: what concerns none of its cases alone. */
export const WHOLE_RESOURCE: Subject = {
  weightsFormat: '',
  device: '',
  shape: { kind: 'test-tensors' },
};

/** A verdict that is not `passed`; status and blame follow from the cause. */
export function problemVerdict(subject: Subject, problem: Problem, outcome?: Outcome): Verdict {
  const { cause, message, hint } = problem;
  return {
    ...base(subject, outcome),
    status: statusOfCause(cause),
    stage: problem.stage ?? CAUSES[cause].stage,
    blame: CAUSES[cause].blame,
    cause,
    message,
    hint,
    evidence: { ...evidenceOf(outcome), ...problem.evidence },
  };
}

export function passedVerdict(
  subject: Subject,
  outcome: Outcome | undefined,
  words: { message: string; hint: string },
  evidence: Evidence,
): Verdict {
  return {
    ...base(subject, outcome),
    status: 'passed',
    stage: null,
    blame: null,
    cause: null,
    ...words,
    evidence: { ...evidenceOf(outcome), ...evidence },
  };
}

function base({ weightsFormat, device, shape }: Subject, outcome: Outcome | undefined) {
  const durations = outcome?.durations ?? {};
  return { weightsFormat, device, shape, durations, peakMemory: outcome?.peakMemory ?? null };
}

function evidenceOf(outcome: Outcome | undefined): Evidence {
  return {
    ...(outcome?.engine ? { engine: outcome.engine } : {}),
    ...(outcome?.python ? { python: outcome.python } : {}),
    ...(outcome?.isolation?.length ? { isolation: outcome.isolation } : {}),
    ...(outcome?.log ? { log: outcome.log } : {}),
  };
}
