import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '../../../settings/installation.ts';
import type { EnvironmentRequest } from './request.ts';

/** What not every platform has, and what cannot be imported without it. */
const WHERE_TO_BE_HAD = ['torchvision', 'timm'];

/** Whether the ready environment works is tried by these; the others are imported by nothing but Python. */
const TRIED = ['torch', 'numpy', 'monai', 'einops', 'yaml', 'safetensors'];

/** The exact versions of the ready environment, as they stand in `python/ready/`. */
export async function readyRequirements(): Promise<string[]> {
  const text = await readFile(
    join(installation().root, 'python', 'ready', 'requirements.txt'),
    'utf8',
  );
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** The one environment for everybody: current PyTorch and the libraries that architectures import most. */
export async function readyRequest(): Promise<EnvironmentRequest> {
  const all = await readyRequirements();
  const fewer = all.filter((line) => !WHERE_TO_BE_HAD.some((name) => line.startsWith(`${name}==`)));
  return {
    rung: 'ready',
    label: 'the ready environment',
    python: null,
    attempts: [all, fewer],
    modules: TRIED,
  };
}
