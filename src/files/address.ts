import { isIP } from 'node:net';
import { type FileFailure, fileProblem } from './file-result.ts';
import { isPublicAddress } from './public-address.ts';

type Checked = { ok: true; url: URL } | FileFailure<'address-not-allowed'>;

export interface AddressRules {
  /** Whether the content will be verified by a hash that the description gives. */
  isHashed: boolean;
  /** See FileOptions. */
  allowedPrivateHosts: readonly string[];
}

/** Whether a reference is an address, as against a path in the package: any scheme of two letters or more. */
export function isAddress(source: string): boolean {
  return /^\s*(?:https?:|[a-z][a-z0-9+.-]+:\/\/)/i.test(source);
}

/**
 * Checks an address before it is asked for, and each one that a server redirects to. Plain http is let through
 * only where a hash proves the content, for anybody on the way could change it. Where a name leads is checked
 * when the connection is made.
 */
export function checkAddress(
  text: string,
  { isHashed, allowedPrivateHosts }: AddressRules,
): Checked {
  const shown = withoutCredentials(text.trim());
  if (!URL.canParse(text.trim()))
    return refuse(shown, 'is not a valid URL', 'Correct the address.');
  const url = new URL(text.trim());
  url.hash = '';
  if (url.username !== '' || url.password !== '')
    return refuse(shown, 'contains a user name or password', 'Publish the file for everybody.');
  const isException = allowedPrivateHosts.includes(url.host);
  if (url.protocol === 'http:' && !isHashed && !isException)
    return refuse(
      shown,
      'is not https, and no sha256 is given to prove what it serves',
      'Write an https address, or give the sha256 of the file.',
    );
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse(shown, 'is not an https address', 'Write an https address.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isPrivate = isIP(host) === 0 ? /(?:^|\.)localhost\.?$/.test(host) : !isPublicAddress(host);
  if (isPrivate && !isException)
    return refuse(
      shown,
      'does not lead to the public internet',
      'Publish the file on a server that everybody can reach.',
    );
  return { ok: true, url };
}

function refuse(shown: string, why: string, hint: string): Checked {
  return fileProblem('address-not-allowed', `The address '${shown}' ${why}.`, hint);
}

/** A password must not get into a report. */
function withoutCredentials(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:[\\/]*)[^/\\?#]*@/i, '$1***@');
}
