import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  fileProblem
} from "./chunk-7L2R6H4L.mjs";

// src/files/hash-file.ts
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
var known = /* @__PURE__ */ new Map();
async function hashFile(path) {
  const handle = await open(path, constants.O_RDONLY | NO_FOLLOW | NON_BLOCK);
  try {
    const stat = await handle.stat({ bigint: true });
    if (!stat.isFile()) throw new NotRegularError(path);
    const stamp = stampOf(stat);
    let entry = known.get(path);
    if (entry?.stamp !== stamp) {
      entry = { stamp, hash: sha256(handle.createReadStream({ autoClose: false })) };
      known.set(path, entry);
    }
    try {
      return { path, size: Number(stat.size), sha256: await entry.hash };
    } catch (error) {
      known.delete(path);
      throw error;
    }
  } finally {
    await handle.close();
  }
}
async function rememberHash(path, sha2562) {
  const stamp = stampOf(await lstat(path, { bigint: true }));
  known.set(path, { stamp, hash: Promise.resolve(sha2562) });
}
function stampOf({ size, mtimeNs, ino }) {
  return `${size} ${mtimeNs} ${ino}`;
}
var NotRegularError = class extends Error {
  name = "NotRegularError";
  constructor(path) {
    super(`not a regular file: ${path}`);
  }
};
var NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
var NON_BLOCK = constants.O_NONBLOCK ?? 0;
async function sha256(chunks) {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

// src/files/misplaced-content.ts
import { open as open2 } from "node:fs/promises";

// src/files/kept-by-lfs.ts
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var LFS_RULE = /^[^#\n]*\sfilter=lfs(?:\s|$)/m;
async function isKeptByLfs(path) {
  let found = false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const attributes = await readFile(join(folder, ".gitattributes"), "utf8").catch(() => "");
    found ||= LFS_RULE.test(attributes);
    const names = await readdir(folder).catch(() => []);
    if (names.includes(".git")) return found;
    if (folder === dirname(folder)) return false;
  }
}

// src/files/misplaced-content.ts
var HEAD_BYTES = 1024;
var LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n/;
var HTML_PAGE = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
var HTML_NAME = /\.x?html?$/i;
async function misplacedContent(path, shown, online) {
  const head = await readHead(path);
  if (LFS_POINTER.test(head)) {
    const isKept = !online && await isKeptByLfs(path);
    return isKept ? lfsNotFetched(shown) : lfsPointer(shown, head, online);
  }
  const name = online ? new URL(shown).pathname : shown;
  if (HTML_PAGE.test(head) && !HTML_NAME.test(name)) return htmlPage(shown, head, online);
  return null;
}
async function readHead(path) {
  const handle = await open2(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}
function lfsPointer(shown, head, online) {
  const size = /^size (\d+)$/m.exec(head)?.[1];
  return fileProblem(
    "git-lfs-pointer",
    `'${shown}' is not the file itself but a Git LFS pointer to it${size === void 0 ? "" : ` (of ${size} bytes)`}.`,
    online ? "Give the address that serves the content itself: on GitHub, https://media.githubusercontent.com/media/OWNER/REPOSITORY/REF/PATH." : "Put the file itself into the package. In a repository that uses Git LFS, set `lfs: true` at actions/checkout in the workflow; on a laptop, run `git lfs pull`."
  );
}
function lfsNotFetched(shown) {
  return fileProblem(
    "git-lfs-not-fetched",
    `'${shown}' is kept by Git LFS, and this checkout has only the pointer to it.`,
    "In the workflow, set `lfs: true` at actions/checkout; on a laptop, run `git lfs pull`. If the content was never uploaded, run `git lfs push --all origin` where it is."
  );
}
function htmlPage(shown, head, online) {
  const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(head)?.[1]?.trim().replace(/\s+/g, " ");
  return fileProblem(
    "html-instead-of-file",
    `${online ? "The server sent a web page instead of" : "A web page stands in place of"} '${shown}'${title ? ` (titled "${title}")` : ""}.`,
    online ? "Give the address of the file itself, as behind the download button, not that of a page about it." : "Download the file again from its direct address and commit it."
  );
}

export {
  hashFile,
  rememberHash,
  misplacedContent
};
