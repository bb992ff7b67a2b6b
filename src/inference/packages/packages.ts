import { findInCache } from '../../files/cache.ts';
import type { FileOptions } from '../../files/file-options.ts';
import type { FindPackage, PackageAnswer } from '../../weights/state-dict/trace/package-answer.ts';
import type { Declaration } from '../python/declared/declaration.ts';
import { distributionOf } from '../python/declared/import-names.ts';
import type { Making } from '../python/environments/options.ts';
import type { PackageSources } from '../python/environments/package-sources.ts';
import { chooseWheel, fulfils } from './choose-wheel.ts';
import { fetchWheel } from './fetch-wheel.ts';
import { NEVER_FETCHED } from './never-fetched.ts';
import type { OfferedWheel } from './offered-wheel.ts';
import { type Offers, offersOf, trusting, type WheelPlaces } from './offers.ts';
import { type PinnedWheels, readPinned } from './pinned-wheels.ts';
import { readWheel, type WheelContent } from './read-wheel.ts';
import { usualIndexes } from './usual-index.ts';
import { readWheelName } from './wheel-name.ts';

/** A part of `EnvironmentOptions`, and how files are fetched. */
export interface PackageOptions {
  sources: PackageSources;
  /** What may be had: nothing, what the ready environment holds, or what weights declare too. */
  making: Making;
  /** Whose pip says which index is the usual one; null: the Python on the search path. */
  python: string | null;
  environment: NodeJS.ProcessEnv;
  files: FileOptions;
}

/** Python packages for the architectures of a whole run: each is looked for once. */
export interface Packages {
  /** What an architecture may import whose weights declare this; null: nothing. */
  finderFor(declaration: Declaration | null): FindPackage;
}

/** Wheels that one architecture may use. */
const MAX_WHEELS = 40;

/** A wheel that was fetched, verified and read, or the end of a sentence why there is none. */
type Got = ({ ok: true; version: string } & WheelContent) | { ok: false; why: string };

/**
 * Gives architectures the Python files of the packages that they import, out of verified wheels, as the
 * Python worker would have them installed: of the ready environment, of what is declared, and of what those
 * need in turn. Nothing of a wheel is run here. What cannot be had is told and lays nothing to anybody.
 */
export function openPackages(options: PackageOptions): Packages {
  const { making } = options;
  let pinned: Promise<PinnedWheels> | null = null;
  let places: Promise<WheelPlaces> | null = null;
  const offers = new Map<string, Promise<Offers>>();
  const wheels = new Map<string, Promise<Got>>();

  function once<Value>(kept: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>) {
    const known = kept.get(key) ?? make();
    kept.set(key, known);
    return known;
  }

  async function get(distribution: string, clauses: readonly string[]): Promise<Got> {
    pinned ??= readPinned();
    const { hashes } = await pinned;
    const kept = await inCache(distribution, clauses, hashes, options.files);
    if (kept !== null) return read(kept.path, kept.version);
    places ??= placesOf(options);
    const named = await places;
    const files = trusting(options.files, [...named.indexes, ...named.wheels]);
    if (named.indexes.length + named.wheels.length === 0) return { ok: false, why: NO_INDEX };
    const offered = await once(offers, distribution, () => offersOf(distribution, named, files));
    const wheel = chooseWheel(offered.wheels, clauses);
    if (wheel === null) return { ok: false, why: noWheel(distribution, clauses, offered) };
    const fetched = await fetchWheel(wheel, pinOf(wheel, hashes), trusting(files, [wheel.place]));
    return 'why' in fetched ? { ok: false, why: fetched.why } : read(fetched.path, wheel.version);
  }

  return {
    finderFor(declaration) {
      const needed = new Map<string, string[]>();
      const given = new Set<string>();

      /** Clauses that the version has to fulfil; null where the worker would not have it either. */
      async function wanted(distribution: string): Promise<string[] | null> {
        pinned ??= readPinned();
        const pin = (await pinned).versions.get(distribution);
        const declared = declaration?.requirements.find(({ name }) => name === distribution);
        const fits = pin !== undefined && (!declared || fulfils(pin, declared.versions));
        if (fits || (pin !== undefined && making === 'ready')) return [`==${pin}`];
        if (declared && making === 'declared') return [declared.versions];
        return needed.get(distribution) ?? null;
      }

      return async (module): Promise<PackageAnswer> => {
        const name = distributionOf(module);
        const clauses = await wanted(name);
        if (clauses === null) return { kind: 'absent' };
        const standIn = (why: string): PackageAnswer => ({
          kind: 'stand-in',
          name,
          version: clauses.map(exactVersion).find((it) => it !== null) ?? null,
          why,
        });
        const whyNot = NEVER_FETCHED.get(name);
        if (whyNot !== undefined) return standIn(whyNot);
        if (making === 'never')
          return standIn('the settings (environments: never) let nothing be fetched');
        if (given.size >= MAX_WHEELS && !given.has(name))
          return standIn(`more than ${MAX_WHEELS} packages would be needed`);
        given.add(name);
        const key = JSON.stringify([name, clauses]);
        const got = await once(wheels, key, () => get(name, clauses));
        if (!got.ok) return standIn(got.why);
        const { version, files, compiled, requires } = got;
        if (!brings(got, module))
          return standIn(`its wheel ${version} has no Python module ${module}`);
        for (const { name: other, versions } of requires)
          needed.set(other, [...(needed.get(other) ?? []), versions]);
        return { kind: 'wheel', name, version, files, compiled };
      };
    },
  };
}

async function read(path: string, version: string): Promise<Got> {
  const content = await readWheel(path);
  return typeof content === 'string'
    ? { ok: false, why: content }
    : { ok: true, version, ...content };
}

/** A wheel whose hash is known need not be asked for where it is in the cache. */
async function inCache(
  distribution: string,
  clauses: readonly string[],
  hashes: PinnedWheels['hashes'],
  { cacheFolder }: FileOptions,
): Promise<{ path: string; version: string } | null> {
  for (const [file, sha256] of hashes) {
    const name = readWheelName(file);
    if (name?.distribution !== distribution || clauses[0] !== `==${name.version}`) continue;
    const found = await findInCache(cacheFolder, sha256, file);
    if (found !== null) return { path: found.path, version: name.version };
  }
  return null;
}

function pinOf({ file }: OfferedWheel, hashes: PinnedWheels['hashes']): string | null {
  return hashes.get(file) ?? null;
}

async function placesOf({ sources, python, environment }: PackageOptions): Promise<WheelPlaces> {
  const { index, wheels } = sources;
  const ofUv = environment.UV_DEFAULT_INDEX || environment.UV_INDEX_URL || null;
  const named = index ?? ofUv;
  return { wheels, indexes: named === null ? await usualIndexes(python, environment) : [named] };
}

const NO_INDEX =
  'no package index is known: there is no pip whose index could be used, and the settings (package-index) name none';

function noWheel(distribution: string, clauses: readonly string[], offered: Offers): string {
  const versions = clauses.filter((clause) => clause !== '').join(', ');
  const [problem] = offered.problems;
  if (problem !== undefined && offered.wheels.length === 0)
    return `its wheel could not be had (${problem})`;
  return `there is no wheel of ${distribution}${versions === '' ? '' : ` ${versions}`}`;
}

function exactVersion(clauses: string): string | null {
  return /^==([\w.!]+)$/.exec(clauses)?.[1] ?? null;
}

function brings({ files, compiled }: WheelContent, module: string): boolean {
  const isHere = (path: string) => path === `${module}.py` || path.startsWith(`${module}/`);
  return Object.keys(files).some(isHere) && !compiled.includes(module);
}
