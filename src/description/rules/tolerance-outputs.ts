import { type Model05, type ToleranceData, tensorDtype, tensorId } from './data-0-5.ts';

export const isDiscrete = (dtype: string) => /^(?:u?int|bool)/.test(dtype);

/** Ids of the outputs that an entry names, itself or by their class. */
export function applicableOutputs({ output_ids: ids }: ToleranceData, root: Model05): string[] {
  if (Array.isArray(ids)) return ids;
  const discrete = ids === 'any_discrete_output';
  return root.outputs
    .filter((output) =>
      discrete ? isDiscrete(tensorDtype(output)) : tensorDtype(output).startsWith('float'),
    )
    .map((output) => tensorId(output, 'outputs'));
}
