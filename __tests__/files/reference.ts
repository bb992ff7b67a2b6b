import { createHash } from 'node:crypto';
import type { FileReference } from '../../src/contract/description.ts';

export function reference(source: string, sha256?: string): FileReference {
  return { source, path: ['source'], position: null, ...(sha256 === undefined ? {} : { sha256 }) };
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
