import { normalizedName } from './requirement.ts';

/** Distributions that are not called like the module they bring. */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  absl: 'absl-py',
  attr: 'attrs',
  bioimageio: 'bioimageio-core',
  cv2: 'opencv-python-headless',
  dateutil: 'python-dateutil',
  empanada: 'empanada-dl',
  PIL: 'pillow',
  ruamel: 'ruamel-yaml',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  tables: 'tables',
  umap: 'umap-learn',
  yaml: 'pyyaml',
};

/** The distribution that most likely brings a module. */
export function distributionOf(module: string): string {
  return DISTRIBUTIONS[module] ?? normalizedName(module);
}

/**
 * What nobody has to declare: PyTorch and what it runs with are part of every environment for its weights,
 * and whatever tests a model has the reference library.
 */
export const IMPLIED: ReadonlySet<string> = new Set([
  'torch',
  'torchvision',
  'numpy',
  'bioimageio-core',
]);
