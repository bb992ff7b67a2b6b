import { open } from 'node:fs/promises';
import { type FileFailure, fileProblem } from './file-result.ts';
import { isKeptByLfs } from './kept-by-lfs.ts';

/** A pointer is at most 1024 bytes long by Git LFS's own rule; a page shows itself in its first bytes. */
const HEAD_BYTES = 1024;

const LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n/;
const HTML_PAGE =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const HTML_NAME = /\.x?html?$/i;

/**
 * Tells by its first bytes whether something well known stands where the file itself was expected;
 * null where nothing of that kind is seen. Ask only for a file whose hash is unknown or wrong.
 * @param shown The reference as the user wrote it.
 */
export async function misplacedContent(
  path: string,
  shown: string,
  online: boolean,
): Promise<FileFailure | null> {
  const head = await readHead(path);
  if (LFS_POINTER.test(head)) {
    const isKept = !online && (await isKeptByLfs(path));
    return isKept ? lfsNotFetched(shown) : lfsPointer(shown, head, online);
  }
  const name = online ? new URL(shown).pathname : shown;
  if (HTML_PAGE.test(head) && !HTML_NAME.test(name)) return htmlPage(shown, head, online);
  return null;
}

async function readHead(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function lfsPointer(shown: string, head: string, online: boolean): FileFailure {
  const size = /^size (\d+)$/m.exec(head)?.[1];
  return fileProblem(
    'git-lfs-pointer',
    `'${shown}' is not the file itself but a Git LFS pointer to it${size === undefined ? '' : ` (of ${size} bytes)`}.`,
    online
      ? 'Give the address that serves the content itself: on GitHub, https://media.githubusercontent.com/media/OWNER/REPOSITORY/REF/PATH.'
      : 'Put the file itself into the package. In a repository that uses Git LFS, set `lfs: true` at actions/checkout in the workflow; on a laptop, run `git lfs pull`.',
  );
}

function lfsNotFetched(shown: string): FileFailure {
  return fileProblem(
    'git-lfs-not-fetched',
    `'${shown}' is kept by Git LFS, and this checkout has only the pointer to it.`,
    'In the workflow, set `lfs: true` at actions/checkout; on a laptop, run `git lfs pull`. If the content was never uploaded, run `git lfs push --all origin` where it is.',
  );
}

function htmlPage(shown: string, head: string, online: boolean): FileFailure {
  const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(head)?.[1]?.trim().replace(/\s+/g, ' ');
  return fileProblem(
    'html-instead-of-file',
    `${online ? 'The server sent a web page instead of' : 'A web page stands in place of'} '${shown}'${title ? ` (titled "${title}")` : ''}.`,
    online
      ? 'Give the address of the file itself, as behind the download button, not that of a page about it.'
      : 'Download the file again from its direct address and commit it.',
  );
}
