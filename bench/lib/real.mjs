import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Folder of the real models, which are not part of the repository. */
export function realFolder() {
  const folder = process.env.MODEL_HUB_REAL ?? join(root, '..', 'shared', 'real');
  if (!existsSync(folder))
    throw new Error(`no real models at ${folder}: set MODEL_HUB_REAL to their folder`);
  return folder;
}
