import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** The connection would have led into a private network. */
export class AddressRefusedError extends Error {
  override name = 'AddressRefusedError';

  constructor(host: string, addresses: string[]) {
    const where = addresses.filter((address) => address !== host).join(', ');
    super(`'${host}'${where === '' ? '' : ` (${where})`} is not on the public internet`);
  }
}

/**
 * Opens connections to public addresses only. The check is made on the very addresses that are connected to,
 * so that a name cannot answer differently when asked again.
 * @param timeout Milliseconds.
 * @param exceptions `host:port` pairs that are let through, for tests.
 */
export function guardedConnector(
  timeout: number,
  exceptions: readonly string[],
): buildConnector.connector {
  const open = buildConnector({ timeout });
  const guarded = buildConnector({ timeout, lookup: publicLookup });
  return (options, callback) => {
    const { hostname, port } = options;
    if (exceptions.includes(`${hostname}:${port}`)) return open(options, callback);
    // No name is looked up for a literal address.
    if (isIP(hostname) !== 0 && !isPublicAddress(hostname))
      return callback(new AddressRefusedError(hostname, []), null);
    return guarded(options, callback);
  };
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, '');
    const addresses = found.filter(({ address }) => isPublicAddress(address));
    const [first] = addresses;
    if (first === undefined) {
      const refused = found.map(({ address }) => address);
      return callback(new AddressRefusedError(hostname, refused), '');
    }
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};
