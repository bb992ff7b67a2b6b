import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Installation {
  /** Folder of this program: holds package.json and dist/. */
  root: string;
  name: string;
  version: string;
}

let found: Installation | undefined;

/** Where this program is installed, found from its own file upwards: the same from src/ and from dist/. */
export function installation(): Installation {
  found ??= search(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function search(folder: string): Installation {
  for (let root = folder; ; root = dirname(root)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      if (name === 'model-hub-ci') return { root, name, version };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (dirname(root) === root) throw new Error(`no package.json of model-hub-ci above ${folder}`);
  }
}
