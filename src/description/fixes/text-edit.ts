import type { Fix } from '../../contract/finding.ts';

/** Replaces `length` UTF-16 units from `offset` by `text`. */
export type TextEdit = Omit<Fix, 'description'>;
