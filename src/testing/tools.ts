import type { Description, DescriptionResult } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import type { fetchFile } from '../files/fetch-file.ts';
import type { FileOptions } from '../files/file-options.ts';
import type { runCase } from '../inference/run-case.ts';
import type { startChild } from '../inference/start-child.ts';

/** The other rooms' work, as it is called here; a test may put something else in its place. */
export interface Tools {
  /** @param name the description's path as the user knows it */
  readDescription: (path: string, name: string) => Promise<DescriptionResult>;
  checkFiles: (
    description: Description,
    folder: string,
    options: FileOptions,
  ) => Promise<Finding[]>;
  fetchFile: typeof fetchFile;
  runCase: typeof runCase;
  startChild: typeof startChild;
}
