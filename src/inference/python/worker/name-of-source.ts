import { basename } from 'node:path';
import type { PythonJob } from '../python-job.ts';

/** What the architecture's source is called in messages. */
export function nameOfSource({ architecture }: PythonJob): string {
  if (architecture === null) return 'the model';
  const { from } = architecture;
  return 'file' in from ? basename(from.file) : from.module;
}
