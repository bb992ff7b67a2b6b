import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CodeTable } from './class-table.ts';
import { isStoredTensor, type Pickled } from './pickled.ts';
import { invalid, unsupported } from './refusal.ts';
import { unpickle } from './unpickle.ts';
import { fromBytes, isKind, type ModuleObject, type Value } from './values.ts';
import { closeZip, openZip, readMember, type ZipArchive } from './zip-directory.ts';

/** An opened TorchScript archive. Tensors in `root` and `constants` are still stored ones. */
export interface Archive {
  zip: ZipArchive;
  /** Folder that the file stands in, and its name there, with symbolic links resolved. */
  folder: string;
  fileName: string;
  /** The first folder of the archive, with its slash. */
  prefix: string;
  /** Version of the file format, which decides what some operators mean. */
  version: number;
  code: CodeTable;
  root: ModuleObject;
  constants: readonly Value[];
}

/** Versions that torch has written so far. */
const NEWEST_VERSION = 10;
const MAX_CODE = 64 * 1024 * 1024;
const MAX_PICKLE = 256 * 1024 * 1024;

const STATE_DICT_HINT =
  'Save the model with torch.jit.script or torch.jit.trace and torch.jit.save, or list the file under pytorch_state_dict.';

function prefixOf(zip: ZipArchive): string {
  for (const name of zip.members.keys()) {
    const match = /^([^/]*\/)?data\.pkl$/.exec(name);
    if (match) return match[1] ?? '';
  }
  if (
    zip.members.has('model.json') ||
    [...zip.members.keys()].some((n) => n.endsWith('/model.json'))
  )
    throw unsupported(
      'The archive is of the legacy layout that torch wrote before version 1.4',
      'Load it with a recent torch and save it again with torch.jit.save.',
    );
  throw invalid('The zip archive holds no data.pkl: it was not written by torch.', STATE_DICT_HINT);
}

function textOf(zip: ZipArchive, name: string): string | null {
  const member = zip.members.get(name);
  return member ? readMember(zip, member, MAX_CODE).toString('utf8') : null;
}

/** Code with one character a byte: a text of the language is bytes. */
function codeOf(zip: ZipArchive, name: string): string | null {
  const member = zip.members.get(fromBytes(name));
  return member ? readMember(zip, member, MAX_CODE).toString('latin1') : null;
}

function readVersion(zip: ZipArchive, prefix: string): number {
  const text = textOf(zip, `${prefix}version`) ?? textOf(zip, `${prefix}.data/version`);
  const version = Number(text?.trim());
  if (text === null || !Number.isInteger(version) || version < 1)
    throw invalid('The archive does not say its version.');
  if (version > NEWEST_VERSION)
    throw unsupported(
      `The archive is of version ${version}; versions up to ${NEWEST_VERSION} are known`,
      'Use a newer release of this program.',
    );
  return version;
}

function readPickle(zip: ZipArchive, name: string): Pickled {
  const member = zip.members.get(name);
  if (!member) throw invalid(`The archive holds no ${name}.`);
  return unpickle(readMember(zip, member, MAX_PICKLE));
}

function readConstants(zip: ZipArchive, prefix: string): readonly Value[] {
  if (!zip.members.has(`${prefix}constants.pkl`)) return [];
  const constants = readPickle(zip, `${prefix}constants.pkl`);
  const value = constants as Value;
  if (isKind(value, 'tuple') || isKind(value, 'list')) return value.items;
  throw invalid('The constants of the archive are no list.');
}

/** A zip with data.pkl but without code is what torch.save writes. */
function refuseOtherPickles(zip: ZipArchive, prefix: string): void {
  const names = [...zip.members.keys()];
  if (names.some((name) => name.startsWith(`${prefix}code/`))) return;
  if (names.some((name) => name.startsWith(`${prefix}bytecode`)))
    throw unsupported(
      'The archive holds byte code for mobile devices only',
      'Save the model with torch.jit.save instead of _save_for_lite_interpreter.',
    );
  throw invalid(
    'The file is a checkpoint of torch.save (a state dict or a pickled module), not TorchScript.',
    STATE_DICT_HINT,
  );
}

/** Opens an archive and reads its structure; weights stay in the file. Throws a Refusal. */
export function openArchive(path: string): Archive {
  const real = realpathSync(path);
  const zip = openZip(real);
  try {
    const prefix = prefixOf(zip);
    refuseOtherPickles(zip, prefix);
    if (textOf(zip, `${prefix}byteorder`)?.trim() === 'big')
      throw unsupported('The archive was written on a big-endian machine');
    const version = readVersion(zip, prefix);
    const root = readPickle(zip, `${prefix}data.pkl`);
    if (isStoredTensor(root) || !isKind(root as Value, 'object'))
      throw invalid('The archive holds no module.');
    return {
      zip,
      folder: dirname(real),
      fileName: basename(real),
      prefix,
      version,
      code: { readCode: (name) => codeOf(zip, `${prefix}code/${name}`), files: new Map() },
      root: root as ModuleObject,
      constants: readConstants(zip, prefix),
    };
  } catch (error) {
    closeZip(zip);
    throw error;
  }
}
