import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { askPage } from '../../files/ask-page.ts';
import type { FileOptions } from '../../files/file-options.ts';
import type { OfferedWheel } from './offered-wheel.ts';
import { JSON_TYPE, readOffers } from './read-offers.ts';
import { readWheelName } from './wheel-name.ts';

/** Where wheels are looked for: addresses of indexes, and folders or pages with wheels. */
export interface WheelPlaces {
  indexes: readonly string[];
  wheels: readonly string[];
}

/**
 * Who names an index on a private network wants it to be asked, and what it links to as well; nothing else
 * there is.
 */
export function trusting(files: FileOptions, places: readonly string[]): FileOptions {
  const hosts = places
    .filter((place) => /^https?:/i.test(place))
    .filter((place) => URL.canParse(place))
    .map((place) => new URL(place))
    // As rules write a host, and as connections do.
    .flatMap(({ host, hostname, port }) => [host, `${hostname}:${port}`]);
  return { ...files, allowedPrivateHosts: [...(files.allowedPrivateHosts ?? []), ...hosts] };
}

export interface Offers {
  wheels: OfferedWheel[];
  /** Sentences about the places that could not be asked. */
  problems: string[];
}

/** PEP 691, with PEP 503 for indexes that do not know it. */
const ACCEPT = `${JSON_TYPE}, text/html;q=0.2`;
/** Bytes of an index's page about one distribution; those with thousands of files have some MB. */
const MAX_PAGE = 64 * 1024 * 1024;

/** The wheels of one distribution in all places. */
export async function offersOf(
  distribution: string,
  { indexes, wheels }: WheelPlaces,
  files: FileOptions,
): Promise<Offers> {
  const pages = [
    ...indexes.map((index) => `${index.replace(/\/+$/, '')}/${distribution}/`),
    ...wheels.filter((place) => /^https?:/i.test(place)),
  ];
  const folders = wheels.filter((place) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(place));
  const found = await Promise.all([
    ...folders.map((folder) => inFolder(folder)),
    ...pages.map((page) => onPage(page, files)),
  ]);
  return {
    wheels: found
      .flatMap((each) => each.wheels)
      .filter((wheel) => wheel.distribution === distribution),
    problems: found.flatMap((each) => each.problems),
  };
}

async function onPage(address: string, files: FileOptions): Promise<Offers> {
  if (!URL.canParse(address)) return unasked(`'${shown(address)}' is not an address.`);
  const answer = await askPage(address, ACCEPT, { ...files, maxBytes: MAX_PAGE });
  if (answer.kind === 'problem') return unasked(answer.why);
  if (answer.kind === 'none') return { wheels: [], problems: [] };
  const wheels = readOffers(answer.text, answer.type, address);
  return wheels === null
    ? unasked(`'${shown(address)}' is no page of a package index.`)
    : { wheels, problems: [] };
}

function shown(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//***@');
}

function unasked(why: string): Offers {
  return { wheels: [], problems: [why] };
}

async function inFolder(folder: string): Promise<Offers> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return unasked(`The folder '${folder}' cannot be read.`);
  const wheels = names.flatMap((file) => {
    const name = readWheelName(file);
    return name === null ? [] : [{ ...name, file }];
  });
  const sized = wheels.map(async (wheel): Promise<OfferedWheel> => {
    const place = join(folder, wheel.file);
    const { size } = await stat(place);
    return { ...wheel, place, sha256: null, size, isYanked: false };
  });
  return { wheels: await Promise.all(sized), problems: [] };
}
