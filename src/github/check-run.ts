import type { LineNote } from './annotations.ts';
import type { Repository } from './repository.ts';
import { requestFailure } from './request-failure.ts';

export interface CheckRun {
  name: string;
  headSha: string;
  conclusion: 'success' | 'failure' | 'neutral';
  /** One line, plain. */
  title: string;
  /** Markdown, already escaped. */
  summary: string;
  /** Those on no file are left out: an annotation needs one. */
  notes: readonly LineNote[];
  detailsUrl: string | null;
}

export type CheckResult =
  | { kind: 'written'; annotations: number }
  | { kind: 'forbidden' }
  | { kind: 'failed'; message: string };

/** GitHub takes so many annotations in one request, and adds those of further ones. */
const BATCH = 50;
const TITLE_LIMIT = 255;
const MESSAGE_LIMIT = 4096;

/**
 * Writes a check run with a note on each line that something is wrong with, as many as there are. Needs a token with
 * `checks: write`. Never throws for what GitHub answers.
 */
export async function writeCheckRun(
  { octokit, owner, repo }: Repository,
  check: CheckRun,
): Promise<CheckResult> {
  const annotations = check.notes.flatMap(annotationOf);
  const output = { title: basic(check.title).slice(0, TITLE_LIMIT), summary: basic(check.summary) };
  try {
    const { data } = await octokit.rest.checks.create({
      owner,
      repo,
      name: check.name,
      head_sha: check.headSha,
      status: 'completed',
      conclusion: check.conclusion,
      ...(check.detailsUrl === null ? {} : { details_url: check.detailsUrl }),
      output: { ...output, annotations: annotations.slice(0, BATCH) },
    });
    for (let start = BATCH; start < annotations.length; start += BATCH)
      await octokit.rest.checks.update({
        owner,
        repo,
        check_run_id: data.id,
        output: { ...output, annotations: annotations.slice(start, start + BATCH) },
      });
    return { kind: 'written', annotations: annotations.length };
  } catch (error) {
    const { kind, message } = requestFailure(error);
    return kind === 'forbidden' ? { kind } : { kind: 'failed', message };
  }
}

interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: 'failure' | 'warning';
  title: string;
  message: string;
}

function annotationOf({ file, line, column, level, title, message }: LineNote): Annotation[] {
  if (file === null) return [];
  const at = line ?? 1;
  return [
    {
      path: file,
      start_line: at,
      end_line: at,
      ...(line === null || column === undefined
        ? {}
        : { start_column: column, end_column: column }),
      annotation_level: level === 'error' ? 'failure' : 'warning',
      title: basic(title).slice(0, TITLE_LIMIT),
      message: basic(message).slice(0, MESSAGE_LIMIT) || title,
    },
  ];
}

/** Checks have refused characters beyond U+FFFF; they are spelt out. */
function basic(text: string): string {
  return text.replace(
    /[\u{10000}-\u{10ffff}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
