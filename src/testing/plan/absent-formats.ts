import type { WeightsFormat } from '../../contract/description.ts';
import type { Finding } from '../../contract/finding.ts';
import { formatList } from '../judge/format-number.ts';
import type { ModelTest } from '../run/model-test.ts';

/** Says that nothing was tested where a model has none of the weights that were asked for; null where it has some. */
export function absentFormats(
  wanted: readonly WeightsFormat[],
  { weights }: ModelTest['model'],
): Finding | null {
  const formats = weights.map(({ format }) => format);
  if (wanted.length === 0 || formats.some((format) => wanted.includes(format))) return null;
  const has = formats.length === 0 ? 'no weights' : `only ${formatList(formats)}`;
  return {
    code: 'weights-format-absent',
    severity: 'warning',
    path: ['weights'],
    position: weights[0]?.position ?? null,
    message: `Nothing was run: ${formatList(wanted)} was asked for, and the model has ${has}.`,
    hint: 'Ask for a format that the model has, or for none in particular to test all of them.',
  };
}
