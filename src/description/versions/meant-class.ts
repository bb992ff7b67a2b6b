import { isMapping } from '../structure/value-type.ts';
import { isOddScalar } from '../yaml/odd-scalar.ts';

type Data = Record<string, unknown>;

/** Newest patch by generation, and the one that still takes plain texts for files. */
const PATCHES: Readonly<Record<string, { newest: string; plain: string }>> = {
  '0.2': { newest: '0.2.4', plain: '0.2.4' },
  '0.3': { newest: '0.3.4', plain: '0.3.3' },
  '0.4': { newest: '0.4.10', plain: '0.4.10' },
  '0.5': { newest: '0.5.14', plain: '0.5.10' },
};

/** Whether a description of unknown type is that of a model: nothing else has tensors and weights. */
export function isModel(data: Data): boolean {
  return Array.isArray(data.inputs) && Array.isArray(data.outputs) && isMapping(data.weights);
}

/**
 * The version that is meant where `format_version` is missing or a number: by its first two parts where it is
 * `0.5`, else by how a model describes its axes. Undefined where that says nothing.
 */
export function meantVersion(data: Data): string | undefined {
  const { format_version: written, type } = data;
  if (written !== undefined && !isOddScalar(written) && typeof written !== 'number')
    return undefined;
  const kind = type === 'model' || (type === undefined && isModel(data)) ? 'model' : type;
  if (typeof kind !== 'string') return undefined;
  const text = isOddScalar(written) ? written.text : String(written ?? '');
  const generation = written === undefined && kind === 'model' ? generationOf(data) : text;
  const isOfKind = (kind === 'model' ? ['0.4', '0.5'] : ['0.2', '0.3']).includes(generation ?? '');
  const patches = isOfKind ? PATCHES[generation ?? ''] : undefined;
  const isPlain = ['documentation', 'icon', 'covers'].some((field) =>
    [data[field]].flat().some((value) => typeof value === 'string' && value.length > 2),
  );
  return isPlain ? patches?.plain : patches?.newest;
}

function generationOf({ inputs }: Data): string | undefined {
  const [first] = Array.isArray(inputs) ? (inputs as unknown[]) : [];
  if (!isMapping(first)) return undefined;
  return typeof first.axes === 'string' ? '0.4' : Array.isArray(first.axes) ? '0.5' : undefined;
}
