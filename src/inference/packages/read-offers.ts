import type { OfferedWheel } from './offered-wheel.ts';
import { readWheelName } from './wheel-name.ts';

/** More than any distribution has. */
const MAX_OFFERS = 50_000;
const SHA256 = /^[0-9a-f]{64}$/;

/** The type of an index's answer in JSON, as PEP 691 has it. */
export const JSON_TYPE = 'application/vnd.pypi.simple.v1+json';

/**
 * The wheels of an index's page about one distribution, or of a page with links to wheels.
 * @param type the media type of the answer
 * @param base the address that the page came from
 * @returns null where the page is neither of the two kinds (PEP 691 in JSON, PEP 503 in HTML)
 */
export function readOffers(text: string, type: string, base: string): OfferedWheel[] | null {
  return /\bjson\b/.test(type) ? readJson(text, base) : readHtml(text, base);
}

function readJson(text: string, base: string): OfferedWheel[] | null {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch {
    return null;
  }
  const { files } = (page ?? {}) as { files?: unknown };
  if (!Array.isArray(files) || files.length > MAX_OFFERS) return null;
  return files.flatMap((each: unknown) => {
    const { filename, url, hashes, size, yanked } = (each ?? {}) as Record<string, unknown>;
    if (typeof filename !== 'string' || typeof url !== 'string') return [];
    const { sha256 } = (hashes ?? {}) as { sha256?: unknown };
    return offer(filename, url, base, {
      sha256: typeof sha256 === 'string' ? sha256 : null,
      size: Number.isSafeInteger(size) && Number(size) >= 0 ? Number(size) : null,
      isYanked: yanked === true || (typeof yanked === 'string' && yanked !== ''),
    });
  });
}

const LINK = /<a\s([^>]*)>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

function readHtml(text: string, base: string): OfferedWheel[] | null {
  if (!/<(?:!doctype|html|body|a)\b/i.test(text)) return null;
  const links = [...text.matchAll(LINK)].slice(0, MAX_OFFERS);
  return links.flatMap(([, attributes = '']) => {
    const [, double, single] = HREF.exec(attributes) ?? [];
    const href = (double ?? single ?? '').replaceAll('&amp;', '&');
    if (!URL.canParse(href, base)) return [];
    const { pathname, hash } = new URL(href, base);
    const sha256 = /[#&]sha256=([0-9a-f]+)/i.exec(hash)?.[1]?.toLowerCase() ?? null;
    const isYanked = /\bdata-yanked\b/i.test(attributes);
    return offer(lastSegment(pathname), href, base, { sha256, size: null, isYanked });
  });
}

function lastSegment(pathname: string): string {
  const segment = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function offer(
  file: string,
  href: string,
  base: string,
  more: Pick<OfferedWheel, 'sha256' | 'size' | 'isYanked'>,
): OfferedWheel[] {
  const name = readWheelName(file);
  if (name === null || !URL.canParse(href, base)) return [];
  const url = new URL(href, base);
  url.hash = '';
  const sha256 = more.sha256 !== null && SHA256.test(more.sha256) ? more.sha256 : null;
  return [{ ...name, ...more, sha256, file, place: url.href }];
}
