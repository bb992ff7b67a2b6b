import {
  type Constructor,
  first,
  orderedDict,
  type PickleDialect,
  rebuildTensor,
} from '../torchscript/pickle-constructors.ts';
import { isObject, type Pickled } from '../torchscript/pickled.ts';
import { Refusal, unsupported } from '../torchscript/refusal.ts';
import { list, tuple } from '../torchscript/values.ts';

const SAFE_HINT =
  'Save only the state dict: torch.save(model.state_dict(), "weights.pt"). Pickles are never executed here, and bioimageio.core loads weights with weights_only=True, which refuses them too. Where you trust the file, --allow-pickle lets Python load it all the same, in the sandbox.';

const tupleOf: Constructor = ([given]) =>
  isObject(given) && (given.kind === 'tuple' || given.kind === 'list')
    ? tuple(given.items)
    : tuple([]);

/** What a checkpoint may call: the part of torch.load's list for weights_only that gives plain data. */
const CONSTRUCTORS: Readonly<Record<string, Constructor>> = {
  'torch._utils._rebuild_tensor': rebuildTensor,
  'torch._utils._rebuild_tensor_v2': rebuildTensor,
  'torch._utils._rebuild_parameter': first,
  'torch._utils._rebuild_parameter_with_state': first,
  'torch.nn.parameter.Parameter': first,
  'collections.OrderedDict': orderedDict,
  'collections.Counter': orderedDict,
  'collections.defaultdict': () => orderedDict([]),
  'torch.Size': tupleOf,
  'torch.device': ([name]) => ({ kind: 'device', name: String(name) }),
  '_codecs.encode': first,
  'builtins.set': () => list([]),
  '__builtin__.set': () => list([]),
  'builtins.bytearray': first,
};

/** Named, never called: types of storages and data types. */
const NAMED =
  /^torch\.(?:\w+Storage|storage\.(?:_?Typed|_?Untyped)Storage|float(?:16|32|64)|bfloat16|u?int\d+|bool|half|float|double|long|int|short|uint8|strided|contiguous_format|preserve_format)$/;

/** torch's own ways to write tensors that are not run here. */
const OTHER_TENSORS: Readonly<Record<string, string>> = {
  'torch._utils._rebuild_qtensor': 'a quantised tensor',
  'torch._utils._rebuild_sparse_tensor': 'a sparse tensor',
  'torch._utils._rebuild_sparse_csr_tensor': 'a sparse tensor',
  'torch._utils._rebuild_nested_tensor': 'a nested tensor',
  'torch._utils._rebuild_tensor_v3': 'a tensor of a type that is not known here',
  'torch._utils._rebuild_meta_tensor_no_storage': 'a tensor without elements (device meta)',
  'torch._tensor._rebuild_from_type_v2': 'a tensor of a class of its own',
};

function refusalOf(name: string): Refusal | null {
  if (Object.hasOwn(CONSTRUCTORS, name) || NAMED.test(name)) return null;
  const other = Object.hasOwn(OTHER_TENSORS, name) ? OTHER_TENSORS[name] : undefined;
  if (other) return unsupported(`The checkpoint holds ${other} (${name})`);
  const isModule = /^(?!numpy\.|builtins\.|__builtin__\.)[\w.]+\.[A-Z]\w*$/.test(name);
  return new Refusal(
    'pickle-refused',
    isModule
      ? `The checkpoint is not only a state dict: its pickle would make an object of the class ${name}.`
      : `The checkpoint's pickle would use ${name}, which is not allowed when only weights are loaded.`,
    SAFE_HINT,
  );
}

/** Pickles of torch.save: everything else than plain data and tensors is refused as soon as it is named. */
export const CHECKPOINT_PICKLES: PickleDialect = {
  encoding: 'utf8',
  refusal: refusalOf,
  constructorOf: (name) =>
    Object.hasOwn(CONSTRUCTORS, name) ? (CONSTRUCTORS[name] ?? null) : null,
  isClass: () => false,
  callRefusal: (name) =>
    refusalOf(name) ??
    new Refusal('pickle-refused', `The checkpoint's pickle calls ${name}.`, SAFE_HINT),
};

/** What Python would call the type of a value that is no tensor. */
export function pythonTypeOf(value: Pickled): string {
  if (value === null) return "<class 'NoneType'>";
  if (typeof value === 'bigint') return "<class 'int'>";
  if (typeof value === 'number') return "<class 'float'>";
  if (typeof value === 'boolean') return "<class 'bool'>";
  if (typeof value === 'string') return "<class 'str'>";
  const kind = isObject(value) ? value.kind : 'object';
  return `<class '${kind === 'stored-tensor' ? 'torch.Tensor' : kind}'>`;
}
