/** `Name <a@b.c>` */
const PRETTY =
  /^\s*(?:(?:[\p{L}\p{N}_!#$%&'*+\-/=?^`{|}~]+\s+)*[\p{L}\p{N}_!#$%&'*+\-/=?^`{|}~]+|".+")?\s*<(.+)>\s*$/u;
const LOCAL =
  /^[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10FFFF}]+(?:\.[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10FFFF}]+)*$/u;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i;
const SPECIAL = /(?:^|\.)(?:arpa|invalid|local|localhost|onion|test)$/i;

/** An e-mail address that could be delivered: domain with a dot, no address literals, no special-use domains. */
export function isEmail(text: string): boolean {
  if (text.length > 2048) return false;
  const address = (PRETTY.exec(text)?.[1] ?? text).trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const written = address.slice(at + 1);
  if (at < 1 || !LOCAL.test(local) || Buffer.byteLength(address) > 254) return false;
  if (/[\s<>[\]\\/:]/.test(written) || written.includes('_')) return false;
  const domain = asciiDomain(written);
  if (domain === null || domain.length > 253 || SPECIAL.test(domain)) return false;
  const labels = domain.split('.');
  const hyphens = labels.some((label) => /^..--/.test(label) && !/^xn--/i.test(label));
  return (
    labels.length > 1 &&
    !hyphens &&
    labels.every((label) => LABEL.test(label)) &&
    /[a-z]$/i.test(domain)
  );
}

function asciiDomain(domain: string): string | null {
  if (/^[a-z0-9.-]+$/i.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}

/**
 * An ORCID iD in four hyphenated groups whose running check (ISO 7064 mod 11-2) comes out as 1. The reference takes
 * X, worth 10, in any place.
 */
export function isOrcid(text: string): boolean {
  if (text.length !== 19 || [4, 9, 14].some((index) => text[index] !== '-')) return false;
  const digits = [...text].filter((_, index) => index !== 4 && index !== 9 && index !== 14);
  if (!digits.every((digit) => /[0-9X]/.test(digit))) return false;
  const check = digits.reduce(
    (sum, digit) => (2 * sum + (digit === 'X' ? 10 : Number(digit))) % 11,
    0,
  );
  return check === 1;
}
