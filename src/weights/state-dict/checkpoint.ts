import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { unsupported } from '../torchscript/refusal.ts';
import { openBytes } from './byte-file.ts';
import type { Content } from './checkpoint-content.ts';
import { damaged } from './damaged.ts';
import { readLegacyCheckpoint } from './legacy-checkpoint.ts';
import { readSafetensors } from './safetensors.ts';
import { readZippedCheckpoint } from './zipped-checkpoint.ts';

/** A checkpoint; the file stays open as long as this process lives. */
export interface Checkpoint extends Content {
  /** Folder that the file stands in, and its name there, with symbolic links resolved. */
  folder: string;
  fileName: string;
}

/** Magic numbers and what reads what follows; looked at in this order. */
const LAYOUTS: { fits: (head: Buffer) => boolean; read: (path: string) => Content }[] = [
  { fits: (head) => head.toString('latin1', 0, 4) === 'PK\x03\x04', read: readZippedCheckpoint },
  {
    fits: (head) => head.length > 8 && head[8] === 0x7b && head.readBigUInt64LE(0) < 2n ** 40n,
    read: readSafetensors,
  },
  { fits: (head) => head[0] === 0x80 && (head[1] ?? 255) <= 5, read: readLegacyCheckpoint },
  {
    fits: (head) => head.toString('latin1', 257, 262) === 'ustar',
    read: () => {
      throw unsupported(
        'The checkpoint is of the tar layout that torch wrote before version 0.1.11 and does not read with weights_only',
        'Load it with torch.load(..., weights_only=False) where you trust it, and save its state dict again.',
      );
    },
  },
  {
    fits: (head) => head.toString('latin1', 1, 4) === 'HDF',
    read: () => {
      throw damaged('The file is in HDF5, as Keras writes it, and no checkpoint of torch.');
    },
  },
];

const HEAD = 512;

/** Opens a checkpoint: torch's zip or older layout, or safetensors. Throws a Refusal. */
export function openCheckpoint(path: string): Checkpoint {
  const real = realpathSync(path);
  const file = openBytes(real);
  const head = file.read(0, Math.min(HEAD, file.size));
  file.close();
  const layout = LAYOUTS.find(({ fits }) => fits(head));
  if (!layout)
    throw damaged(
      file.size === 0
        ? 'The file is empty.'
        : 'The file is neither a checkpoint of torch.save nor in the safetensors format.',
    );
  return { ...layout.read(real), folder: dirname(real), fileName: basename(real) };
}
