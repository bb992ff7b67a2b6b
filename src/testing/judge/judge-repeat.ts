import type { Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { ModelTest } from '../run/model-test.ts';
import { formatNumber } from './format-number.ts';
import { problemVerdict, type Subject } from './make-verdict.ts';
import { toleranceOf } from './tolerance.ts';

const HINT =
  'Turn off everything random while the model predicts (dropout, sampling, noise), or seed it inside of forward from a constant.';

/**
 * Looks at what a second run with the same inputs gave. Outputs that differ by more than may be let pass
 * explain why they are not the expected ones; where they are, it is a warning.
 */
export function judgeRepeat(
  subject: Subject & { weightsFormat: Parameters<typeof toleranceOf>[1] },
  outcome: Outcome,
  verdict: Verdict,
  { model, description }: Pick<ModelTest, 'model' | 'description'>,
  warn: (message: string, hint: string) => void,
): Verdict {
  if (!outcome.ok || outcome.repeated === undefined) return verdict;
  const differing = model.outputs.flatMap((output, index) => {
    const difference = outcome.repeated?.[index] ?? 0;
    const { absolute } = toleranceOf(output, subject.weightsFormat, model, description.specVersion);
    if (difference >= 0 && difference <= absolute) return [];
    return [`${output.id} ${difference < 0 ? 'in shape' : `by up to ${formatNumber(difference)}`}`];
  });
  if (differing.length === 0) return verdict;
  const message = `Two runs with the same inputs give different outputs: ${differing.join(', ')}.`;
  if (verdict.status === 'passed')
    warn(`${message} They agree with the expected ones by chance.`, HINT);
  if (verdict.status !== 'failed' || verdict.stage !== 'compare') return verdict;
  const evidence = verdict.evidence;
  return problemVerdict(
    subject,
    { cause: 'not-deterministic', message: `${message} ${verdict.message}`, hint: HINT, evidence },
    outcome,
  );
}
