import { type FileFailure, fileProblem } from './file-result.ts';

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NO_ACCESS = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'EBUSY']);

/**
 * What the file system refused, as a problem of this machine; null where the error says something else.
 * @param what The file as the user knows it, and what was tried: `'weights.onnx' could not be read`.
 */
export function storageProblem(
  error: unknown,
  what: string,
): FileFailure<'disk-full' | 'file-unreadable'> | null {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined) return null;
  const where = path === undefined ? '' : ` (${path})`;
  if (NO_ROOM.has(code))
    return fileProblem(
      'disk-full',
      `${what}: the disk has no room left${where}.`,
      'Free some space on the disk, or let the cache folder stand on a larger one.',
    );
  return NO_ACCESS.has(code) ? refusal(what, code, path) : null;
}

/** Any other refusal of the file system where there is no better word for it; null for an error of another kind. */
export function systemProblem(error: unknown, what: string): FileFailure<'file-unreadable'> | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  return refusal(what, code, (error as NodeJS.ErrnoException).path);
}

function refusal(
  what: string,
  code: string,
  path: string | undefined,
): FileFailure<'file-unreadable'> {
  return fileProblem(
    'file-unreadable',
    `${what}: the system refuses it with ${code}${path === undefined ? '' : ` (${path})`}.`,
    'Check the permissions of this file and its folder.',
  );
}
