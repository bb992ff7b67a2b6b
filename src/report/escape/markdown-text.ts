import { codeSpan, codeSpanInCell } from './code-span.ts';
import { oneLine } from './hidden.ts';

/**
 * What GitHub turns into something else wherever it stands in a text, backslash or not: mentions, issue
 * and commit references, addresses, emoji names, formulas. A word with one of these becomes a code span,
 * the one place where GitHub looks for none of them and a reader can still copy the word.
 */
const REFERENCES: RegExp[] = [
  /@[\p{L}\p{N}_-]/u,
  /#\d/,
  /\bGH-\d/i,
  /\b(?:GHSA|CVE)-/i,
  /:\/\//,
  /www\./i,
  /\b(?:mailto|xmpp):/i,
  /:[\w+-]+:/,
  /\$/,
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
];

/**
 * Our messages put names between backticks: they become code. Only where nothing else stands close by,
 * so that no two code spans ever touch.
 */
const QUOTED = /(?<=(?:^|\s)\(?)`([^`]*[^`\s][^`]*)`(?=[.,;:)!?]*(?:\s|$))/;

/** Untrusted text as inline Markdown that shows the same words and nothing else; safe at the start of a line too. */
export function markdownText(text: string): string {
  return inline(text, codeSpan);
}

/** The same for a cell of a table. */
export function markdownCell(text: string): string {
  return inline(text, codeSpanInCell);
}

function inline(text: string, code: (word: string) => string): string {
  return oneLine(text)
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? code(piece) : words(piece, index === 0, code)))
    .join('');
}

function words(piece: string, first: boolean, code: (word: string) => string): string {
  return piece
    .split(/(\s+)/)
    .map((word, index) =>
      REFERENCES.some((reference) => reference.test(word))
        ? code(word)
        : escapeMarkup(word, first && index === 0),
    )
    .join('');
}

function escapeMarkup(word: string, first: boolean): string {
  const escaped = word
    .replace(/[\\`*[\]|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=[#\p{L}\p{N}])/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  // Also at its end: a heading swallows such a word.
  if (/^#+$/.test(escaped)) return `\\${escaped}`;
  // A list or an underline begins only at the start of a line, with nothing else in the word.
  return first ? escaped.replace(/^(\d{0,9})([-+.)]|=+|-+)$/, '$1\\$2') : escaped;
}
