import type { PackageSources } from './package-sources.ts';

/** What may be made: nothing, the ready environment, or those too that weights declare. */
export const MAKING = ['never', 'ready', 'declared'] as const;
export type Making = (typeof MAKING)[number];

/** A store outside this machine that keeps folders, as the cache of a runner. */
export interface FolderStore {
  /** Whether the folder was there and now stands in its place. */
  restore: (folder: string, key: string) => Promise<boolean>;
  save: (folder: string, key: string) => Promise<void>;
}

export interface EnvironmentOptions {
  /** Where environments are kept. */
  folder: string;
  /** Python to make them with; null: the one on the search path. */
  python: string | null;
  sources: PackageSources;
  making: Making;
  /** Variables of this process, of which uv and pip get the harmless ones. */
  environment: NodeJS.ProcessEnv;
  store?: FolderStore | null;
  say?: (message: string) => void;
  /** What makes them; absent: uv where it is to be had, else venv and pip. */
  tool?: 'uv' | 'pip';
  /** Milliseconds for making one. */
  timeout?: number;
  /** Bytes that one may have. */
  maxBytes?: number;
}

/** A first download of torch over a slow line is a matter of minutes. */
export const MAKING_TIMEOUT = 20 * 60_000;
/** The ready one has 0.9 GB. */
export const MAX_ENVIRONMENT = 8 * 2 ** 30;
/** Bytes of the disk that are left free. */
export const DISK_RESERVE = 2 ** 30;
