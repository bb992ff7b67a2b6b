import type { Device } from '../../contract/case.ts';

/** One way in which the engine can use a device. */
export interface ExecutionProvider {
  /** The engine's own name. */
  name: string;
  /** As in reports. */
  label: string;
  /** As a profile names it. */
  profiled: string;
}

/**
 * What stands for each device, the first that can be used is taken. There is no way from the GPU
 * to the CPU: a case for the GPU that has none is not decided.
 */
export const EXECUTION_PROVIDERS: Record<Device, readonly ExecutionProvider[]> = {
  cpu: [{ name: 'cpu', label: 'cpu', profiled: 'CPUExecutionProvider' }],
  gpu: [
    { name: 'cuda', label: 'gpu by CUDA', profiled: 'CUDAExecutionProvider' },
    { name: 'webgpu', label: 'gpu by WebGPU', profiled: 'WebGpuExecutionProvider' },
  ],
};

/** What the engine says where a provider, not the model, is the reason why no session can be made. */
export const PROVIDER_MISSING =
  /AppendExecutionProvider|failed to load shared library|backend not found|no available backend|WebGPU adapter|CUDA failure|CUDA error|cudaGetDeviceCount|libcud|cuDNN/i;
