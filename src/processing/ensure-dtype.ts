import { isDType } from '../tensor/tensor.ts';
import { cast } from './cast.ts';
import type { Operation } from './operation.ts';
import { impossible } from './processing-error.ts';

/**
 * The tensor with the data type `dtype`, cast as numpy's astype does.
 * Source: model specification 0.5, EnsureDtypeDescr.
 */
export const ensureDtype: Operation = (tensor, kwargs) => {
  if (!isDType(kwargs.dtype))
    throw impossible(
      `its argument dtype, ${JSON.stringify(kwargs.dtype)}, is not a data type`,
      'Name a boolean, integer or floating-point type as numpy does, for example float32.',
    );
  return cast(tensor, kwargs.dtype);
};
