import { isMapping } from '../structure/value-type.ts';
import { liftFileTexts, useVersionNumber } from './tidy.ts';

type Data = Record<string, unknown>;

/** From this patch on, plain texts for covers, documentation and icon are no longer taken for files. */
const FIRST_STRICT_PATCH = 11;

/** Brings a model of spec 0.5 to 0.5.14, in place. */
export function convertModel_0_5(data: Data): void {
  useVersionNumber(data);
  if (isMapping(data.parent)) useVersionNumber(data.parent);
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(String(data.format_version));
  if (!parts || Number(parts[1]) !== 0 || Number(parts[2]) !== 5) return;
  if (Number(parts[3]) < FIRST_STRICT_PATCH) liftFileTexts(data);
  data.format_version = '0.5.14';
}
