import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';

/** Where Chromium brings a Vulkan that computes on the CPU, and a loader for it. */
const PLACES = ['/usr/lib/chromium', '/usr/lib64/chromium-browser', '/opt/google/chrome'];
const ICD = 'vk_swiftshader_icd.json';

/** Variables by which WebGPU finds a GPU in software; null where there is none. */
export const softwareVulkan: NodeJS.ProcessEnv | null = find();

/** A test that needs a GPU: skipped, with the reason in its name, where there is none even in software. */
export function testGpu(
  name: string,
  run: (environment: NodeJS.ProcessEnv) => Promise<void>,
  timeout = 120_000,
): void {
  const environment = softwareVulkan;
  if (environment !== null) test(name, () => run(environment), timeout);
  else test.skip(`${name} (skipped: no Chromium with ${ICD} in ${PLACES.join(', ')})`, () => {});
}

function find(): NodeJS.ProcessEnv | null {
  const folder = PLACES.find((place) =>
    [ICD, 'libvulkan.so.1'].every((name) => existsSync(join(place, name))),
  );
  if (folder) return { LD_LIBRARY_PATH: folder, VK_ICD_FILENAMES: join(folder, ICD) };
  // .ci/run has installed it, so that nothing is left out there.
  if (process.env.CI === 'true' && process.platform === 'linux')
    throw new Error(`No Chromium with ${ICD} and libvulkan.so.1 in ${PLACES.join(', ')}`);
  return null;
}
