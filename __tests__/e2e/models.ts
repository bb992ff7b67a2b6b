import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the descriptions and weights that take Python or long. */
const OTHERS =
  /^(?:(?:pytorch|tensorflow|v0_4)\.bioimageio\.yaml|state_dict\.pt|unet\.py|weights\.(?:h5|keras)|saved_model\.zip|tfjs\.zip|channels_last_.*)$/;

/** Puts one of our test models, with one description, into a collection; gives the paths of its files. */
export function addModel(root: string, model: string, id = `models/${model}`): string[] {
  const names = readdirSync(join('test-models', model)).filter((name) => !OTHERS.test(name));
  for (const name of names) cpSync(join('test-models', model, name), join(root, id, name));
  return names.map((name) => `${id}/${name}`);
}
