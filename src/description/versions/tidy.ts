import { isMapping } from '../structure/value-type.ts';

type Data = Record<string, unknown>;

/** What the reference mends silently in descriptions of the 0.2 generation, models 0.3 and 0.4 included. */

/** Authors written as texts become {name}. A single text counts as a list of its characters, as in Python. */
export function liftAuthorTexts(data: Data): void {
  const written = data.authors;
  const authors = typeof written === 'string' ? [...written] : written;
  if (Array.isArray(authors))
    data.authors = authors.map((author) =>
      typeof author === 'string' ? { name: author } : author,
    );
}

/** A text counts as a list of its characters, as in Python: an empty one is an empty list. */
function lettersToItems(data: Data, field: string): void {
  const value = data[field];
  if (typeof value === 'string') data[field] = [...value];
}

/** Slashes leave the names of the resource and of its people. */
export function removeSlashes(data: Data): void {
  for (const field of ['authors', 'maintainers']) lettersToItems(data, field);
  const clean = (name: string) => name.replace(/[/\\]/g, '');
  if (typeof data.name === 'string') data.name = clean(data.name);
  for (const group of [data.authors, data.maintainers])
    if (Array.isArray(group))
      for (const person of group)
        if (isMapping(person) && typeof person.name === 'string') person.name = clean(person.name);
}

/** The collection's nickname, kept in config, is the id. */
export function useNickname(data: Data): void {
  const known = isMapping(data.config) ? data.config.bioimageio : undefined;
  if (!isMapping(known)) return;
  if (known.nickname !== undefined && known.nickname !== null) data.id = known.nickname;
  if (known.nickname_icon !== undefined && known.nickname_icon !== null)
    data.id_emoji = known.nickname_icon;
}

/** DOIs and GitHub users may be written as addresses. */
export function removePrefixes(data: Data): void {
  lettersToItems(data, 'cite');
  if (Array.isArray(data.cite))
    for (const entry of data.cite)
      if (isMapping(entry) && typeof entry.doi === 'string')
        entry.doi = entry.doi.replace(/^(?:https:\/\/doi\.org\/|http:\/\/dx\.doi\.org\/)/, '');
  for (const group of [data.authors, data.maintainers])
    if (Array.isArray(group))
      for (const person of group)
        if (isMapping(person) && typeof person.github_user === 'string')
          person.github_user = person.github_user.replace(/^https:\/\/github\.com\//, '');
}

/** Plain texts for covers, documentation and icon become {source}. */
export function liftFileTexts(data: Data): void {
  if (typeof data.documentation === 'string') data.documentation = { source: data.documentation };
  if (Array.isArray(data.covers))
    data.covers = data.covers.map((cover) =>
      typeof cover === 'string' ? { source: cover } : cover,
    );
  if (typeof data.icon === 'string' && [...data.icon].length > 2) data.icon = { source: data.icon };
}

/** The number of a version stands in for the version. */
export function useVersionNumber(data: Data): void {
  if (!Object.hasOwn(data, 'version_number')) return;
  const number = data.version_number;
  delete data.version_number;
  if (number !== null && (data.version === undefined || data.version === null))
    data.version = number;
}

/** An empty `config`, or one with nothing but an empty `future`, goes. */
export function removeEmptyConfig(data: Data): void {
  const { config } = data;
  if (!isMapping(config)) return;
  if (isMapping(config.future) && Object.keys(config.future).length === 0) delete config.future;
  if (Object.keys(config).length === 0) delete data.config;
}
