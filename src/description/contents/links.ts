import pLimit from 'p-limit';
import type { Description } from '../../contract/description.ts';
import type { Finding } from '../../contract/finding.ts';

export type Ask = (
  address: string,
) => Promise<{ kind: 'alive' } | { kind: 'dead' | 'unknown'; why: string }>;

/** A description has few links; one with more is not followed to its end. */
const MAX_LINKS = 100;
const AT_ONCE = 8;

/** Follows the links of a description. Dead ones are warnings, those that could not be asked hints. */
export async function checkLinks(description: Description, ask: Ask): Promise<Finding[]> {
  const limit = pLimit(AT_ONCE);
  const addresses = new Map((description.addresses ?? []).map((one) => [one.address, one]));
  const asked = await Promise.all(
    [...addresses.values()].slice(0, MAX_LINKS).map(({ address, path, position }) =>
      limit(async (): Promise<Finding[]> => {
        const answer = await ask(address);
        if (answer.kind === 'alive') return [];
        const isDead = answer.kind === 'dead';
        return [
          {
            code: isDead ? 'dead-link' : 'link-not-asked',
            severity: isDead ? 'warning' : 'info',
            path,
            position,
            message: isDead
              ? `The link ${address} leads nowhere: ${answer.why}.`
              : `Whether the link ${address} leads anywhere is unknown: ${answer.why}`,
            hint: isDead ? 'Correct or remove it.' : 'Open it in a browser to make sure.',
          },
        ];
      }),
    ),
  );
  return asked.flat();
}
