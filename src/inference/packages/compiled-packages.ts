/**
 * Distributions that compute in compiled code, or whose own imports need such: nothing of them works
 * without it, so that not even their wheels are asked for. They may be imported, and refuse when used.
 */
export const COMPILED: ReadonlySet<string> = new Set([
  ...['numpy', 'scipy', 'pandas', 'pyarrow', 'numba', 'llvmlite', 'cython', 'numexpr'],
  ...['pillow', 'opencv-python', 'opencv-python-headless', 'opencv-contrib-python'],
  ...['scikit-image', 'scikit-learn', 'imagecodecs', 'simpleitk', 'itk', 'nibabel', 'vigra'],
  ...['matplotlib', 'seaborn', 'h5py', 'zarr', 'numcodecs', 'tables', 'netcdf4', 'tifffile'],
  ...['torch', 'torchaudio', 'triton', 'tensorflow', 'jax', 'jaxlib', 'keras', 'onnx'],
  ...['onnxruntime', 'xformers', 'flash-attn', 'bitsandbytes', 'cupy', 'nvidia-dali'],
  ...['huggingface-hub', 'tokenizers', 'sentencepiece', 'hf-xet', 'wandb', 'comet-ml'],
  ...['pydantic-core', 'psutil', 'lxml', 'cryptography', 'grpcio', 'ray', 'dask', 'distributed'],
  ...['tensorboard', 'tensorboardx', 'pytorch-ignite', 'safetensors', 'albumentations'],
]);
