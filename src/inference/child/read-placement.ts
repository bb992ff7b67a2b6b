import { readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Remark } from '../../contract/outcome.ts';
import { WeightsError } from '../../weights/program.ts';
import type { ExecutionProvider } from './execution-providers.ts';

/** Names of profiles begin so, in the scratch folder that this process runs in. */
export const PROFILE = 'placement';

/** Operators that each provider ran, one entry a node, by the provider's name in profiles. */
export type Placement = Map<string, string[]>;

/**
 * Reads the profile that the engine wrote when its profiling ended, line by line: names in it are a contributor's, and
 * the engine does not escape them.
 * @param folder that holds the profiles; they are removed
 */
export function readPlacement(folder = '.'): Placement {
  const placement: Placement = new Map();
  for (const name of readdirSync(folder).filter((each) => each.startsWith(PROFILE))) {
    const file = `${folder}/${name}`;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!/^\{"cat" : "Node"/.test(line)) continue;
      const provider = /"provider" : "(\w+)"/.exec(line)?.[1];
      const operator = /"op_name" : "(\w+)"/.exec(line)?.[1];
      // Copies to and from the device are the engine's own.
      if (!provider || !operator || /^Memcpy/.test(operator)) continue;
      placement.set(provider, [...(placement.get(provider) ?? []), operator]);
    }
    rmSync(file);
  }
  return placement;
}

/**
 * Says in words where a graph ran.
 * @param wanted the provider that was asked for
 * @throws WeightsError device-missing where nothing ran there
 */
export function explainPlacement(
  placement: Placement,
  wanted: ExecutionProvider,
): { words: string; remark: Remark | null } {
  const there = placement.get(wanted.profiled) ?? [];
  const others = [...placement].filter(([name]) => name !== wanted.profiled);
  const elsewhere = others.flatMap(([, operators]) => operators);
  const total = there.length + elsewhere.length;
  if (there.length === 0)
    throw new WeightsError({
      stage: 'run',
      cause: 'device-missing',
      message:
        total === 0
          ? `The engine did not say where it ran the model, so that it is not known whether it was the ${wanted.label}.`
          : `The engine took the ${wanted.label}, but ran all ${total} nodes of the graph elsewhere (${names(others)}).`,
      hint: 'Nothing on the GPU was tested. Ask for --device cpu to test it there.',
    });
  if (elsewhere.length === 0) return { words: `all ${total} nodes there`, remark: null };
  const words = `${there.length} of ${total} nodes there, ${elsewhere.length} elsewhere`;
  const kinds = [...new Set(elsewhere)].sort();
  return {
    words,
    remark: {
      code: 'partly-elsewhere',
      severity: 'info',
      message: `${elsewhere.length} of ${total} nodes of the graph ran elsewhere than on the ${wanted.label} (${names(others)}): ${kinds.slice(0, 20).join(', ')}${kinds.length > 20 ? ' …' : ''}.`,
      hint: '',
    },
  };
}

function names(placement: readonly [string, string[]][]): string {
  return placement.map(([name, operators]) => `${name}: ${operators.length}`).join(', ');
}
