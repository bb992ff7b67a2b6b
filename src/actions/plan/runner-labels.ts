import type { Device } from '../../contract/case.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { WorkflowError } from '../job/run-action.ts';

/**
 * The labels of the runners for each device: one word, or a JSON list of several.
 * @throws WorkflowError where a device is asked for that has none
 */
export function runnerLabels({
  devices,
  runner,
  gpuRunner,
}: Pick<ActionSettings, 'devices' | 'runner' | 'gpuRunner'>): Record<Device, string[]> {
  if (devices.includes('gpu') && gpuRunner === null) {
    throw new WorkflowError(
      'The input devices asks for gpu, but gpu-runner is empty. Give it the label of your runners with a GPU.',
    );
  }
  return { cpu: labelsOf(runner, 'runner'), gpu: labelsOf(gpuRunner ?? '', 'gpu-runner') };
}

function labelsOf(text: string, input: string): string[] {
  if (!text.startsWith('[')) return [text];
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
      return value;
  } catch {
    // Told below, as every other list that is none.
  }
  throw new WorkflowError(
    `The input ${input} is no list of labels: '${text}'. Write one label, or a JSON list as ["self-hosted", "linux"].`,
  );
}
