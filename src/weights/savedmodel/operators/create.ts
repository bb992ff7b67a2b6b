import { isFloating } from '../../tensorflow/data-type.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, number, type OperatorTable, refuseUnless, tensor } from '../call.ts';

const MAX_ELEMENTS = 2 ** 22;

/** Numbers from a start to before a limit, as TensorFlow counts them: size = ⌈|limit - start| / |step|⌉. */
function range(call: Call): Tensor {
  const [start, limit, step] = [number(call, 0), number(call, 1), number(call, 2)];
  const { dtype } = tensor(call, 0);
  if (step === 0 || (limit - start) * step < 0) throw failedInModel('A range never ends');
  const size = Math.ceil(Math.abs((limit - start) / step));
  refuseUnless(size <= MAX_ELEMENTS, `A range of ${size} numbers`);
  let value = start;
  const list = Array.from({ length: size }, () => {
    const present = value;
    // Floats are summed up in single precision, one after the other.
    value = isFloating(dtype) ? Math.fround(value + step) : value + step;
    return present;
  });
  return constantTensor(call.graph, list, dtype);
}

function linearSpace(call: Call): Tensor {
  const [start, stop, count] = [number(call, 0), number(call, 1), number(call, 2)];
  if (count < 1) throw failedInModel('A row of fewer than one number');
  refuseUnless(count <= MAX_ELEMENTS, `A row of ${count} numbers`);
  const step = count > 1 ? Math.fround(Math.fround(stop - start) / (count - 1)) : 0;
  const list = Array.from({ length: count }, (_, i) =>
    i > 0 && i === count - 1 ? stop : Math.fround(start + Math.fround(step * i)),
  );
  return constantTensor(call.graph, list, tensor(call, 0).dtype);
}

/** Rows of numbers. */
export const createOperators: OperatorTable = { Range: range, LinSpace: linearSpace };
