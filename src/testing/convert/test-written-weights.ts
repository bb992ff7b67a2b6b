import type { LocalFile } from '../../contract/case.ts';
import type { WeightsEntry } from '../../contract/description.ts';
import type { Resource } from '../../contract/resource.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { problemVerdict, WHOLE_RESOURCE } from '../judge/make-verdict.ts';
import { testResources } from '../test-resources.ts';
import type { TestSettings } from '../test-settings.ts';
import { DEFAULT_TOOLS, type Tools } from '../tools.ts';

/**
 * Tests a model with other weights than its description has, through all the usual stages.
 * @param entry of these weights, as it would stand in the description
 * @param files of the entry: the weights, and their external data if there is any
 */
export async function testWrittenWeights(
  resource: Resource,
  entry: WeightsEntry,
  files: readonly LocalFile[],
  settings: TestSettings,
): Promise<Verdict> {
  const references = [entry.source, entry.externalData];
  const tools: Tools = {
    ...DEFAULT_TOOLS,
    async readDescription(path, name) {
      const read = await DEFAULT_TOOLS.readDescription(path, name);
      if (read.description?.model) read.description.model.weights = [entry];
      return read;
    },
    async fetchFile(reference, folder, options) {
      const file = files[references.indexOf(reference)];
      return file ? { ok: true, file } : DEFAULT_TOOLS.fetchFile(reference, folder, options);
    },
  };
  const only = { ...settings, weightsFormats: [entry.format] };
  const [report] = await testResources([resource], only, () => {}, tools);
  const verdicts = report?.verdicts ?? [];
  return (
    verdicts.find(({ weightsFormat }) => weightsFormat === entry.format) ??
    verdicts[0] ??
    problemVerdict(WHOLE_RESOURCE, {
      cause: 'no-outcome',
      message: 'The written file was not tested.',
      hint: 'This is a fault of model-hub-ci; please report it.',
    })
  );
}
