import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/cli/partner-settings.ts
import { resolve } from "node:path";
function partnerSettings({ partnerReports }, folder) {
  return { partnerReports: partnerReports === null ? null : resolve(folder, partnerReports) };
}

export {
  partnerSettings
};
