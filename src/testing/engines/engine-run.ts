import type { InferenceJob } from '../../contract/case.ts';
import type { WeightsEntry } from '../../contract/description.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { ModelTest } from '../run/model-test.ts';

/** One case, however it is run. */
export interface EngineRun {
  job: InferenceJob;
  entry: WeightsEntry;
  test: ModelTest;
  /** Whether outputs are the expected ones. */
  agrees: (outcome: Outcome) => Promise<boolean>;
}
