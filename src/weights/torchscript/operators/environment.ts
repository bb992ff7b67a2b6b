import { argument, type OperatorTable, text } from '../call.ts';
import { unsupported } from '../refusal.ts';
import { fromBytes, type Value } from '../values.ts';

/** Where and how a model runs: on the CPU, without gradients, outside of Python. */

const always = (value: Value) => (): Value => value;

export const environmentOperators: OperatorTable = {
  is_grad_enabled: always(false),
  is_scripting: always(true),
  set_grad_enabled: always(null),
  is_autocast_enabled: always(false),
  is_autocast_cpu_enabled: always(false),
  warn: (call) => {
    call.lowering.warnings.add(`The model warns: ${fromBytes(text(call, 'message'))}`);
    return null;
  },
  _assert_async: always(null),
  manual_seed: always(null),
  device: (call) => ({ kind: 'device', name: text(call, 'a') }),
  'prim::type': always('cpu'),
  'prim::unchecked_unwrap_optional': (call) => argument(call, 'optional'),
  _unwrap_optional: (call) => {
    const value = argument(call, 'optional');
    if (value === null) throw unsupported('Unwrapping of None');
    return value;
  },
  'prim::AutogradAnyNonZero': always(false),
  get_device: always(-1n),
};
