import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/cli/partner-settings.ts
import { resolve } from "node:path";
async function partnerSettings({ partnerReports, partnerRules }, folder) {
  const reports = {
    partnerReports: partnerReports === null ? null : resolve(folder, partnerReports)
  };
  if (partnerRules === null) return { ok: true, value: reports };
  const { readPartnerRules } = await import("./read-partner-rules-MPCY4BTI.mjs");
  const read = await readPartnerRules(partnerRules, folder, "--partner-rules");
  return read.ok ? { ok: true, value: { ...reports, partners: read.value } } : read;
}

export {
  partnerSettings
};
