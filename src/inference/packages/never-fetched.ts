/** By why not even its wheel is asked for, as the end of a sentence: distributions. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'it computes in compiled code': [
    ...['numpy', 'scipy', 'pandas', 'pyarrow', 'numba', 'llvmlite', 'cython', 'numexpr'],
    ...['pillow', 'opencv-python', 'opencv-python-headless', 'opencv-contrib-python', 'imageio'],
    ...['scikit-image', 'scikit-learn', 'imagecodecs', 'simpleitk', 'itk', 'nibabel', 'vigra'],
    ...['matplotlib', 'seaborn', 'h5py', 'zarr', 'numcodecs', 'tables', 'netcdf4', 'tifffile'],
    ...['torch', 'torchaudio', 'triton', 'tensorflow', 'jax', 'jaxlib', 'keras', 'onnx'],
    ...['onnxruntime', 'xformers', 'flash-attn', 'bitsandbytes', 'cupy', 'nvidia-dali'],
    ...['tokenizers', 'sentencepiece', 'pydantic', 'pydantic-core', 'pydantic-settings', 'psutil'],
    ...['lxml', 'cryptography', 'safetensors', 'albumentations', 'dask', 'mmcv', 'apex'],
    ...['bioimageio-core', 'bioimageio-spec'],
  ],
  'it needs a network': [
    ...[
      'huggingface-hub',
      'hf-xet',
      'requests',
      'urllib3',
      'aiohttp',
      'httpx',
      'httpx2',
      'httpcore2',
    ],
    ...['wandb', 'comet-ml', 'mlflow', 'grpcio', 'boto3', 'gdown', 'pooch', 'anyio', 'truststore'],
  ],
  'it is for training': [
    ...['lightning', 'pytorch-lightning', 'pytorch-ignite', 'deepspeed', 'fairscale', 'mmengine'],
    ...['tensorboard', 'tensorboardx', 'ray', 'distributed', 'accelerate'],
  ],
};

/**
 * Distributions that architectures may import, but that nothing works of where they are traced, with the
 * reason: they refuse by name when they are used.
 */
export const NEVER_FETCHED: ReadonlyMap<string, string> = new Map(
  Object.entries(REASONS).flatMap(([why, names]) => names.map((name) => [name, why] as const)),
);
