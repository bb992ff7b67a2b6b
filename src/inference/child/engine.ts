import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as OnnxRuntime from 'onnxruntime-node';
import { WeightsError } from '../../weights/program.ts';

export type { OnnxRuntime };
export type Ort = typeof OnnxRuntime;

/**
 * Loads onnxruntime-node, which is never bundled since it carries native libraries.
 * @param folder whose node_modules holds it; null: wherever this program finds its own
 * @throws WeightsError engine-missing
 */
export function loadEngine(folder: string | null): Ort {
  try {
    // The file itself need not exist: only its folder counts.
    const require = createRequire(folder === null ? import.meta.url : join(folder, 'index.js'));
    return require('onnxruntime-node');
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new WeightsError(
      {
        stage: 'load',
        cause: 'engine-missing',
        message: `onnxruntime-node could not be loaded on ${process.platform} ${process.arch}: ${reason}`,
        hint: 'Install it with "npm install onnxruntime-node --ignore-scripts"; it exists for Linux and Windows (x64, arm64) and macOS (arm64).',
      },
      { cause: error },
    );
  }
}

/** As it stands in reports: `onnxruntime-node 1.30.0`. */
export function engineName(engine: Ort): string {
  return `onnxruntime-node ${engine.env.versions.node ?? 'of unknown version'}`;
}
