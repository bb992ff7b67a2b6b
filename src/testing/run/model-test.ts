import type {
  Description,
  FileReference,
  ModelDescription,
  WeightsFormat,
} from '../../contract/description.ts';
import type { Finding } from '../../contract/finding.ts';
import type { FormatComparison } from '../../contract/report.ts';
import type { Resource } from '../../contract/resource.ts';
import type { TestEvent } from '../../contract/test-event.ts';
import { referenceFrom } from '../../files/file-beside.ts';
import type { FileResult } from '../../files/file-result.ts';
import type { CustomOperation } from '../../processing/apply-steps.ts';
import type { EvidenceKeeper } from '../evidence/evidence-keeper.ts';
import type { TestSettings } from '../test-settings.ts';
import type { Tools } from '../tools.ts';
import type { KeptChild } from './kept-child.ts';
import type { SpareChild } from './spare-child.ts';

/** One model under test, and all that its cases share. */
export interface ModelTest {
  resource: Resource;
  description: Description;
  model: ModelDescription;
  /** Whether axes of size 1 may be added to tensors and dropped: 0.4 never compared ranks. */
  squeeze: boolean;
  settings: TestSettings;
  tools: Tools;
  spare: SpareChild;
  /** Runs all cases that need an architecture traced: Python in it starts once a model, never for two. */
  tracing: KeptChild;
  /** Learnt from the first case that asked for one. */
  gpu: { missing: boolean };
  /** Formats that the engine here gave up for this model, and why: Python has their further cases at once. */
  handedOn: Map<WeightsFormat, string>;
  /** Keeps what models give to be looked at; null: nothing is kept. */
  evidence: EvidenceKeeper | null;
  /** Runs operations whose code the package ships; absent: nothing does. */
  custom?: CustomOperation;
  /** Private folder for the tensors on their way to the child processes and back. */
  folder: string;
  tell: (event: TestEvent) => void;
  /** Takes what should be known although it decides no verdict. */
  warn: (finding: Finding) => void;
  /** Takes how weights formats compare with each other. */
  compared?: (rows: FormatComparison[]) => void;
}

export function fetchFor(
  { resource, settings, tools }: Pick<ModelTest, 'resource' | 'settings' | 'tools'>,
  reference: FileReference,
): Promise<FileResult> {
  return tools.fetchFile(referenceFrom(reference, resource.base), resource.folder, settings.files);
}
