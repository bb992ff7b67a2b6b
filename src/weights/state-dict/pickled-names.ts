import type { PickleDialect } from '../torchscript/pickle-constructors.ts';
import { PICKLE_LIMITS, type PickleLimits, unpickleFrom } from '../torchscript/unpickle.ts';
import { closeZip, openZip, readMember } from '../torchscript/zip-directory.ts';
import { openBytes } from './byte-file.ts';
import { damaged } from './damaged.ts';
import { CHECKPOINT_PICKLES } from './pickle-names.ts';

/** Bytes of a checkpoint in the old layout that its pickles are looked for in. */
const HEAD = 8 * 1024 * 1024;
/** In the old layout: magic, protocol, system, the object, the keys of its storages. */
const PICKLES = 5;

/**
 * The names that a checkpoint's pickle would use although weights alone do not need them, in their
 * order. Nothing is executed. What follows a part that can't be read is not seen.
 */
export function pickledNames(path: string): string[] {
  const names = new Set<string>();
  const dialect: PickleDialect = {
    encoding: 'utf8',
    refusal(name) {
      if (CHECKPOINT_PICKLES.refusal(name) !== null) names.add(name);
      return null;
    },
    constructorOf: (name) =>
      CHECKPOINT_PICKLES.constructorOf(name) ??
      (() => ({ kind: 'object', className: name, attributes: new Map() })),
    isClass: (name) => CHECKPOINT_PICKLES.constructorOf(name) === null,
    callRefusal: (name) => damaged(`The pickle calls ${name}.`),
  };
  const { bytes, pickles } = picklesOf(path);
  try {
    for (let at = 0, count = 0; count < pickles; count += 1)
      at = unpickleFrom(bytes, at, LIMITS, dialect).end;
  } catch {
    // A pickle may do what no weights do: what it named until then is what is asked for.
  }
  return [...names];
}

const LIMITS: PickleLimits = { ...PICKLE_LIMITS, steps: 2_000_000 };

function picklesOf(path: string): { bytes: Buffer; pickles: number } {
  const file = openBytes(path);
  const head = file.read(0, Math.min(HEAD, file.size));
  file.close();
  if (head.toString('latin1', 0, 4) !== 'PK\x03\x04') return { bytes: head, pickles: PICKLES };
  const zip = openZip(path);
  try {
    const member = [...zip.members].find(([name]) => /^([^/]*\/)?data\.pkl$/.test(name))?.[1];
    if (!member) throw damaged('The zip archive holds no data.pkl.');
    return { bytes: readMember(zip, member, PICKLE_LIMITS.bytes), pickles: 1 };
  } finally {
    closeZip(zip);
  }
}
