import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type * as OnnxRuntime from 'onnxruntime-node';
import { WeightsError } from '../../weights/program.ts';

export type { OnnxRuntime };
export type Ort = typeof OnnxRuntime;

const NAME = 'onnxruntime-node';

/**
 * Loads onnxruntime-node, which is never bundled since it carries native libraries.
 * @param folder whose node_modules holds it; null: wherever this program finds its own
 * @throws WeightsError engine-missing
 */
export function loadEngine(folder: string | null): Ort {
  // Since Node 24 the engine would keep half precision in this, which its native part can't read.
  Reflect.deleteProperty(globalThis, 'Float16Array');
  try {
    const require = createRequire(import.meta.url);
    // Exactly there: a search upwards could end in somebody else's folder.
    const name = folder === null ? NAME : join(resolve(folder), 'node_modules', NAME);
    return require(name);
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
