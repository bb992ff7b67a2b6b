import type { Device } from '../../contract/case.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { ExplainedBy, Verdict } from '../../contract/verdict.ts';
import type { TestTensors } from '../files/load-test-tensors.ts';
import type { PlannedCase } from '../plan/plan-cases.ts';
import type { WeightsFiles } from '../run/run-model.ts';
import type { Mistake, Trial } from './mistake.ts';

/** A case whose outputs are not the expected ones, and what was run for it. */
export interface Failed {
  planned: PlannedCase;
  verdict: Verdict;
  outcome: Outcome;
  device: Device;
  weights: WeightsFiles;
  tensors: TestTensors;
}

/** A change to try, and the mistake that it would show. */
export interface Candidate {
  mistake: Mistake;
  trial: Trial;
}

/** What explains a difference, and how well. */
export type Explanation = ExplainedBy & Pick<Mistake, 'cause' | 'hint'>;
