import type { DescriptionResult } from '../contract/description.ts';
import { fetchFile } from '../files/fetch-file.ts';
import { runCase } from '../inference/run-case.ts';
import { startChild } from '../inference/start-child.ts';

/** The other rooms' work, as it is called here; a test may put something else in its place. */
export interface Tools {
  /** @param name the description's path as the user knows it */
  readDescription: (path: string, name: string) => Promise<DescriptionResult>;
  fetchFile: typeof fetchFile;
  runCase: typeof runCase;
  startChild: typeof startChild;
}

export const DEFAULT_TOOLS: Tools = {
  // Loaded while the first child process starts: the rules of the specification are large.
  readDescription: async (path, name) =>
    (await import('../description/read-description.ts')).readDescriptionFile(path, name),
  fetchFile,
  runCase,
  startChild,
};
