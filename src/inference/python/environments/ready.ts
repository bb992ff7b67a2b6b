import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '../../../settings/installation.ts';
import type { EnvironmentRequest } from './request.ts';

/** What not every platform has, and what cannot be imported without it. */
export const WHERE_TO_BE_HAD: readonly string[] = ['torchvision', 'timm'];

/** Whether the ready environment works is tried by these. */
const TRIED = ['torch', 'numpy', 'monai.networks.nets', 'einops', 'yaml', 'safetensors'];

/** What the ready environment is made of. */
export interface Ready {
  /** Exact versions of all that it holds. */
  requirements: string[];
  /** Names of what is in it for its own sake. */
  chosen: string[];
}

/** The ready environment, as it stands in `python/ready/`. */
export async function readReady(): Promise<Ready> {
  const folder = join(installation().root, 'python', 'ready');
  const [pins, names] = await Promise.all(
    ['requirements.txt', 'requirements.in'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return {
    requirements: linesOf(pins ?? ''),
    chosen: linesOf(names ?? '').map((line) => line.replace(/[=<>~!].*$/, '').replaceAll('_', '-')),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** The one environment for everybody: current PyTorch and the libraries that architectures import most. */
export function readyRequest({ requirements }: Ready): EnvironmentRequest {
  const fewer = requirements.filter(
    (line) => !WHERE_TO_BE_HAD.some((name) => line.startsWith(`${name}==`)),
  );
  return {
    rung: 'ready',
    label: 'the ready environment',
    python: null,
    attempts: [requirements, fewer],
    modules: TRIED,
  };
}
