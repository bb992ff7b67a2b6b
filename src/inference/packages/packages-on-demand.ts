import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LocalFile } from '../../contract/case.ts';
import type { FindPackage } from '../../weights/state-dict/trace/package-answer.ts';
import type { Packages as Opened, PackageOptions } from './packages.ts';

/** Python packages for the architectures of a whole run. */
export interface Packages {
  /**
   * What one architecture may import.
   * @param dependencies the file that its weights declare; one that cannot be read declares nothing here, as
   * the Python worker tells
   */
  finderFor: (dependencies: LocalFile | null) => FindPackage;
}

/** Opens nothing before an architecture imports a package: most import none. */
export function packagesOnDemand(options: PackageOptions): Packages {
  let opening: Promise<Opened> | null = null;

  async function open(dependencies: LocalFile | null): Promise<FindPackage> {
    opening ??= import('./packages.ts').then(({ openPackages }) => openPackages(options));
    const { readDeclaration } = await import('../python/declared/read-declaration.ts');
    if (dependencies === null) return (await opening).finderFor(null);
    const { path, name = basename(path) } = dependencies;
    const read = readDeclaration(await readFile(path, 'utf8'), name);
    return (await opening).finderFor(typeof read === 'string' ? null : read);
  }

  return {
    finderFor(dependencies) {
      let find: Promise<FindPackage> | null = null;
      return async (module) => {
        find ??= open(dependencies);
        return (await find)(module);
      };
    },
  };
}
