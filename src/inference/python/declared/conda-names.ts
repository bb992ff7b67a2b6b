/**
 * What conda calls otherwise than the package index of Python, and what has no counterpart there:
 * null is what a wheel brings itself, or what nothing here needs.
 */
export const CONDA_NAMES: Readonly<Record<string, string | null>> = {
  blas: null,
  bzip2: null,
  'ca-certificates': null,
  cpuonly: null,
  cudatoolkit: null,
  cudnn: null,
  'dask-core': 'dask',
  ffmpeg: null,
  freetype: null,
  gcc: null,
  giflib: null,
  gmp: null,
  gnutls: null,
  gxx: null,
  icu: null,
  'intel-openmp': null,
  jpeg: null,
  lame: null,
  lcms2: null,
  lerc: null,
  'llvm-openmp': null,
  lightning: 'lightning',
  'lz4-c': null,
  'matplotlib-base': 'matplotlib',
  mkl: null,
  'mkl-service': null,
  mkl_fft: null,
  mkl_random: null,
  'msgpack-python': 'msgpack',
  nccl: null,
  ncurses: null,
  nettle: null,
  nomkl: null,
  'numpy-base': null,
  opencv: 'opencv-python-headless',
  openh264: null,
  openjpeg: null,
  openssl: null,
  pip: null,
  'py-opencv': 'opencv-python-headless',
  'py-xgboost': 'xgboost',
  pytables: 'tables',
  python: null,
  python_abi: null,
  pytorch: 'torch',
  'pytorch-cpu': 'torch',
  'pytorch-cuda': null,
  'pytorch-gpu': 'torch',
  'pytorch-mutex': null,
  readline: null,
  setuptools: null,
  sqlite: null,
  tk: null,
  torchtriton: null,
  vc: null,
  vs2015_runtime: null,
  wheel: null,
  xz: null,
  yaml: null,
  zlib: null,
  zstd: null,
};

/** Libraries of the system and of graphics cards, of which a full export names dozens. */
const NO_PYTHON = /^(_|lib|ld_impl_|cuda-|nvidia-|xorg-)/;

/** Distributions whose builds for graphics cards have a name of their own. */
const GPU_NAMES: Readonly<Record<string, string>> = {
  'onnxruntime-gpu': 'onnxruntime',
  'tensorflow-gpu': 'tensorflow',
};

/** What a conda package is called on the package index of Python; null: it is not there and not needed. */
export function nameOfConda(name: string): string | null {
  const known = CONDA_NAMES[name];
  if (known !== undefined) return known;
  return NO_PYTHON.test(name) ? null : withoutGpu(name);
}

/** The build for processors of what is built for graphics cards. */
export function withoutGpu(name: string): string {
  return GPU_NAMES[name] ?? name;
}
