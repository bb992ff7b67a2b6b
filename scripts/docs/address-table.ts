import { KNOWN_ADDRESSES } from '../../src/collection/addresses/known-addresses.ts';
import { code, table } from './settings-tables.ts';

/** The forms of addresses as a Markdown table. */
export function addressTable(): string {
  return table(
    ['written', 'means'],
    KNOWN_ADDRESSES.map(({ example, means }) => [example.split(', ').map(code).join(', '), means]),
  );
}
