import { DATA_TYPES } from '../torchscript/data-type.ts';
import { archivedStorage, dataTypeOf, type StorageBytes } from '../torchscript/stored-tensor.ts';
import { PICKLE_LIMITS, unpickle } from '../torchscript/unpickle.ts';
import { closeZip, openZip, readMember, type ZipArchive } from '../torchscript/zip-directory.ts';
import type { Content } from './checkpoint-content.ts';
import { damaged } from './damaged.ts';
import { CHECKPOINT_PICKLES } from './pickle-names.ts';

function prefixOf(zip: ZipArchive): string {
  for (const name of zip.members.keys()) {
    const match = /^([^/]*\/)?data\.pkl$/.exec(name);
    if (match) return match[1] ?? '';
  }
  throw damaged('The zip archive holds no data.pkl: it was not written by torch.save.');
}

function textOf(zip: ZipArchive, name: string): string | null {
  const member = zip.members.get(name);
  return member ? readMember(zip, member, 1024).toString('utf8').trim() : null;
}

/** A storage of a big-endian machine, with its elements' bytes in the order that is read here. */
function turned({ size, read }: StorageBytes, width: number): StorageBytes {
  return {
    size,
    fileOffset: null,
    read(from, length) {
      const bytes = read(from, length);
      if (width === 2) bytes.swap16();
      else if (width === 4) bytes.swap32();
      else if (width === 8) bytes.swap64();
      return bytes;
    },
  };
}

function contentOf(zip: ZipArchive): Content {
  const prefix = prefixOf(zip);
  const isScript =
    zip.members.has(`${prefix}constants.pkl`) ||
    [...zip.members.keys()].some((name) => name.startsWith(`${prefix}code/`));
  if (isScript)
    throw damaged(
      'The file is a TorchScript archive, not a state dict.',
      'List it under torchscript, or save the state dict with torch.save(model.state_dict(), "weights.pt").',
    );
  const isBigEndian = textOf(zip, `${prefix}byteorder`) === 'big';
  const member = zip.members.get(`${prefix}data.pkl`);
  if (!member) throw damaged('The archive holds no data.pkl.');
  const bytes = readMember(zip, member, PICKLE_LIMITS.bytes);
  return {
    root: unpickle(bytes, PICKLE_LIMITS, CHECKPOINT_PICKLES),
    storageOf(tensor) {
      const storage = archivedStorage(zip, `${prefix}data/`, tensor);
      return isBigEndian ? turned(storage, DATA_TYPES[dataTypeOf(tensor)].bytes) : storage;
    },
  };
}

/** Reads the layout that torch.save has had since version 1.6: a zip with a pickle and a member a storage. */
export function readZippedCheckpoint(path: string): Content {
  const zip = openZip(path);
  try {
    return contentOf(zip);
  } catch (error) {
    closeZip(zip);
    throw error;
  }
}
