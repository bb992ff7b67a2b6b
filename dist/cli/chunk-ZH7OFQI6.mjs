import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  cacheFolder
} from "./chunk-WMKHXMIL.mjs";
import {
  packageSources
} from "./chunk-C6EINF6U.mjs";

// src/cli/environment-options.ts
import { join, resolve } from "node:path";
function environmentOptions(settings, making, { environment, folder }) {
  const { python, environmentsFolder, packageIndex, wheels } = settings;
  const isAddress = wheels?.includes("://");
  return {
    folder: environmentsFolder === null ? join(cacheFolder(environment), "environments") : resolve(folder, environmentsFolder),
    // A name is looked for on the search path; a path starts from where the user is.
    python: python !== null && /[\\/]/.test(python) ? resolve(folder, python) : python,
    sources: packageSources(
      {
        packageIndex,
        wheels: wheels === null ? [] : [isAddress ? wheels : resolve(folder, wheels)]
      },
      environment
    ),
    making,
    environment: { ...environment }
  };
}

export {
  environmentOptions
};
