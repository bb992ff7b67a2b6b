import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/files/file-options.ts
var LARGEST_FILE = 20 * 1024 ** 3;
function usualFileOptions(cacheFolder, environment) {
  const either = (name) => environment[name.toLowerCase()] || environment[name];
  return {
    cacheFolder,
    maxBytes: LARGEST_FILE,
    proxy: { http: either("HTTP_PROXY"), https: either("HTTPS_PROXY"), except: either("NO_PROXY") }
  };
}
var DOWNLOAD_DEFAULTS = {
  connectTimeout: 15e3,
  idleTimeout: 3e4,
  totalTimeout: 30 * 6e4,
  attempts: 4,
  retryDelay: 1e3,
  longestPause: 6e4,
  redirects: 5
};

export {
  usualFileOptions,
  DOWNLOAD_DEFAULTS
};
