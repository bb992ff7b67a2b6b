import { encodeFloat16 } from '../../tensor/float16.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import type { EngineDType, EngineTensor } from '../../weights/program.ts';
import type { OnnxRuntime, Ort } from './engine.ts';

/** Every element type that can cross the engine's border. */
export const ENGINE_DTYPES: Record<EngineDType, true> = {
  float64: true,
  float32: true,
  float16: true,
  int64: true,
  uint64: true,
  int32: true,
  uint32: true,
  int16: true,
  uint16: true,
  int8: true,
  uint8: true,
  bool: true,
};

/** A tensor as read from a file, as an engine takes it: half precision as its bits. The data is shared. */
export function toEngineTensor({ data, dtype, shape }: Tensor): EngineTensor {
  const stored = dtype === 'float16' && data instanceof Float32Array ? encodeFloat16(data) : data;
  return { dtype, shape, data: stored } as EngineTensor;
}

export function toOrtTensor(ort: Ort, { data, dtype, shape }: EngineTensor): OnnxRuntime.Tensor {
  return new ort.Tensor(dtype, data as Float32Array, shape) as OnnxRuntime.Tensor;
}

/** null where the value is not a tensor of numbers (text, sequences, types of less than a byte). */
export function fromOrtTensor(value: OnnxRuntime.Tensor): EngineTensor | null {
  if (!Object.hasOwn(ENGINE_DTYPES, value.type)) return null;
  return { dtype: value.type, shape: [...value.dims], data: value.data } as EngineTensor;
}
