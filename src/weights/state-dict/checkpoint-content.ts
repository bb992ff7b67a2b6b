import type { Pickled, StoredTensor } from '../torchscript/pickled.ts';
import type { StorageBytes } from '../torchscript/stored-tensor.ts';

/** What torch.save wrote, with its tensors still in the file. */
export interface Content {
  root: Pickled;
  storageOf: (tensor: StoredTensor) => StorageBytes;
}
