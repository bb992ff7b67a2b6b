import { sizeOf } from '../../tensor/tensor.ts';
import { wayFor } from '../engines/engines.ts';
import { formatCount } from '../judge/format-number.ts';
import { type TestSettings, threadsOf } from '../test-settings.ts';
import type { Failed } from './failed.ts';
import type { Sample } from './mistake.ts';

/** Milliseconds that all further runs may take together. */
const MAX_TIME = 60_000;
/** Elements that inputs and outputs may have together: they are written and read again for each run. */
const MAX_ELEMENTS = 2 ** 25;

export interface Budget {
  /** So many further runs may be made. */
  runs: number;
  /** Why there are no more. */
  reason: string;
}

/** Foresees from the first run how many more there may be. */
export function budgetFor(
  { outcome: { durations }, planned }: Failed,
  { fed, expected, weightsFormat }: Sample,
  settings: TestSettings,
): Budget {
  const elements = [...fed.values(), ...expected.values()].reduce(
    (sum, { shape }) => sum + sizeOf(shape),
    0,
  );
  if (elements > MAX_ELEMENTS)
    return {
      runs: 0,
      reason: `its inputs and outputs have ${formatCount(elements)} elements, more than ${formatCount(MAX_ELEMENTS)}`,
    };
  // Only our own engine takes several runs in one process.
  const isTogether = wayFor(weightsFormat, settings) === 'own';
  const each = (isTogether ? durations.run : durations.total) ?? 0;
  return {
    runs: Math.floor(MAX_TIME / Math.max(each, 1)),
    reason: `one run of ${planned.case.weightsFormat} takes ${formatCount(Math.ceil(each / 1000))} s with ${threadsOf(settings)} threads`,
  };
}
