import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/cli/json-target.ts
import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function jsonTarget(json, folder) {
  if (json === null || json === "-") return { ok: true, value: json };
  const path = resolve(folder, json);
  const complaint = await whyNot(path, json);
  return complaint === null ? { ok: true, value: path } : { ok: false, complaints: [complaint] };
}
async function whyNot(path, shown) {
  try {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory())
      return { message: `--json: '${shown}' is a folder.`, hint: "Name a file in it." };
    await access(found === null ? dirname(path) : path, constants.W_OK);
    return null;
  } catch (error) {
    const { code } = error;
    return {
      message: `--json: '${shown}' cannot be written (${code ?? String(error)}).`,
      hint: "Name a file in a folder that exists and that you may write to."
    };
  }
}

export {
  jsonTarget
};
