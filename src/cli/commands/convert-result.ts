import type { Verdict } from '../../contract/verdict.ts';

/** Inputs and outputs with a size or a name for each axis. */
export interface Port {
  id: string;
  shape: (number | string)[];
}

/** What `convert` did: also what `--json` writes. */
export interface ConvertResult {
  schemaVersion: 1;
  status: Verdict['status'];
  /** What was written, relative to the folder where the command ran; null: nothing. */
  file: string | null;
  /** The weights entry for the description; null where no graph could be made. */
  weights: {
    source: string;
    sha256: string;
    opset_version: number;
    parent: string;
    external_data?: { source: string; sha256: string };
  } | null;
  inputs: Port[];
  outputs: Port[];
  /** Dimensions that could not be left open, and why. */
  fixed: { name: string; reason: string }[];
  /** Of the written file on the test tensors, or why there is none. */
  verdict: Verdict;
  /** What else is to be done. */
  note: string | null;
}
