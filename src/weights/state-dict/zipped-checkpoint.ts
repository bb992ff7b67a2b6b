import { unsupported } from '../torchscript/refusal.ts';
import { archivedStorage } from '../torchscript/stored-tensor.ts';
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
  if (textOf(zip, `${prefix}byteorder`) === 'big')
    throw unsupported('The checkpoint was written on a big-endian machine');
  const member = zip.members.get(`${prefix}data.pkl`);
  if (!member) throw damaged('The archive holds no data.pkl.');
  const bytes = readMember(zip, member, PICKLE_LIMITS.bytes);
  return {
    root: unpickle(bytes, PICKLE_LIMITS, CHECKPOINT_PICKLES),
    storageOf: (tensor) => archivedStorage(zip, `${prefix}data/`, tensor),
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
