import type { Position } from '../../contract/finding.ts';
import type { DraftProblem } from '../resource-draft.ts';

/** Any mapping of a YAML or JSON file. */
export type Mapping = Readonly<Record<string, unknown>>;

/** One resource that a collection file names: where its description is, and what the collection says otherwise. */
export interface Entry {
  /** Unique in its file: what stands behind the `#` of `FILE#KEY`. */
  key: string;
  /** What the resource is called where nothing else has this name. */
  id: string;
  /** For sentences: `version 5874742`. */
  label: string;
  position: Position;
  /** Where each field that overrides the description stands. */
  fieldPositions: Readonly<Record<string, Position>>;
  /** Of the description: an address, a path of the repository, or the description itself. */
  source: string | Mapping;
  /** Address that a path starts from where the repository does not have it; ends in a slash. */
  urlRoot?: string;
  /** Fields that replace those of the description; `config` is merged key by key. */
  overrides: Mapping;
  /** Hash of the description that the collection promises. */
  sha256?: string;
  /** Said instead of looking at the description: blocked, or nothing that can be used. */
  problem: DraftProblem | null;
  /** The same for entries that mean the same. */
  fingerprint: string;
}

/** What a collection file holds, or why it cannot be read. */
export type Entries = { ok: true; entries: Entry[] } | { ok: false; problem: DraftProblem };
