import { posix } from 'node:path';
import type { WeightsEntry } from '../../contract/description.ts';
import type { Position } from '../../contract/finding.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { ModelTest } from '../run/model-test.ts';

/** Has what was noticed while a case ran reported as findings of its weights entry. */
export function tellRemarks(
  { remarks = [] }: Outcome,
  { path, position, architecture }: WeightsEntry,
  { resource, warn }: Pick<ModelTest, 'resource' | 'warn'>,
): void {
  for (const { code, severity, message, hint, line } of remarks) {
    const place = line === undefined ? null : inSource(line);
    warn({ code, severity, path, position: place ?? position, message, hint });
  }

  /** A place in the architecture's file, where that stands beside a description that is a file itself. */
  function inSource(line: number): Position | null {
    const source = architecture?.source?.source;
    const isFile = source !== undefined && !/^[a-z]+:\/\//i.test(source);
    if (!isFile || !/\.ya?ml$/i.test(resource.source)) return null;
    return { file: posix.join(posix.dirname(resource.source), source), line, column: 1 };
  }
}
