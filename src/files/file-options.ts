export interface FileOptions {
  /** Folder for downloaded files; made where it is missing. Its content is verified before each use. */
  cacheFolder: string;
  /** Bytes that a single file may have. */
  maxBytes: number;
  proxy?: ProxyOptions;
  /** Where downloads whose hash is known are kept for other machines. */
  sharedCache?: SharedCache;
  /** What else differs from DOWNLOAD_DEFAULTS. */
  download?: Partial<DownloadLimits>;
  /**
   * For tests only: `host:port` pairs that may be reached by plain http and on private addresses.
   * No setting leads here.
   */
  allowedPrivateHosts?: readonly string[];
}

/** A cache beyond this machine. What it gives is held against its hash like any other file. */
export interface SharedCache {
  /** Whether something was put into the cache folder's own folder for this hash. */
  restore: (sha256: string) => Promise<boolean>;
  /** Called with the size in bytes once such a file was downloaded. */
  save: (sha256: string, size: number) => Promise<void>;
}

/** Larger than any published model; a server that sends more is broken or hostile. */
const LARGEST_FILE = 20 * 1024 ** 3;

/** The usual options, with the proxies that an environment names. */
export function usualFileOptions(
  cacheFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): FileOptions {
  const either = (name: string) => environment[name.toLowerCase()] || environment[name];
  return {
    cacheFolder,
    maxBytes: LARGEST_FILE,
    proxy: { http: either('HTTP_PROXY'), https: either('HTTPS_PROXY'), except: either('NO_PROXY') },
  };
}

/** As the usual environment variables give them; the caller reads those. */
export interface ProxyOptions {
  http?: string | undefined;
  https?: string | undefined;
  /** Comma-separated hosts, as in NO_PROXY. */
  except?: string | undefined;
}

/** All in milliseconds but the two counts. */
export interface DownloadLimits {
  connectTimeout: number;
  /** Longest silence of a server, before its answer and within it. */
  idleTimeout: number;
  /** For one file with all its attempts. */
  totalTimeout: number;
  attempts: number;
  /** Before the second attempt; doubled for each further one. */
  retryDelay: number;
  /** A server that asks for a longer pause is not waited for. */
  longestPause: number;
  redirects: number;
}

export const DOWNLOAD_DEFAULTS: DownloadLimits = {
  connectTimeout: 15_000,
  idleTimeout: 30_000,
  totalTimeout: 30 * 60_000,
  attempts: 4,
  retryDelay: 1_000,
  longestPause: 60_000,
  redirects: 5,
};
