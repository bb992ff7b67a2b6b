import { isOddScalar } from '../yaml/odd-scalar.ts';

/** A finite number from 0 on, however YAML has it; undefined for everything else. */
export function amount(value: unknown): number | undefined {
  const number = isOddScalar(value) && value.kind === 'float' ? value.value : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}
