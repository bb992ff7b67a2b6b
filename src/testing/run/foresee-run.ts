import { readFile } from 'node:fs/promises';
import { WEIGHTS_FORMATS, type WeightsFormat } from '../../contract/description.ts';

/**
 * Guesses from a look at its text whether a description will need the engine, so that a process can
 * load it while the description is still being read. A wrong guess costs that process, nothing else.
 * @returns the format that will be run first; null: none
 */
export async function foreseeRun(
  descriptionFile: string,
  wanted: readonly WeightsFormat[],
): Promise<WeightsFormat | null> {
  const formats = WEIGHTS_FORMATS.filter(
    (format) => wanted.length === 0 || wanted.includes(format),
  );
  const text = await readFile(descriptionFile, 'latin1').catch(() => '');
  const isModel = /^["']?type["']?:\s*["']?model\b/m.test(text);
  if (!isModel) return null;
  return formats.find((each) => new RegExp(`^\\s+["']?${each}["']?:`, 'm').test(text)) ?? null;
}
