// What check.mjs needs of the product, in one bundle.
import { OPERATIONS } from '../../src/processing/operations.ts';
import { ProcessingError } from '../../src/processing/processing-error.ts';
import { readNpy } from '../../src/tensor/npy.ts';

export const product = { OPERATIONS, ProcessingError, readNpy };
