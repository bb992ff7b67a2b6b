import type { Finding } from '../contract/finding.ts';
import type { Verdict } from '../contract/verdict.ts';
import { tellDevices } from '../testing/engines/compare-devices.ts';
import { type CaseSample, compareSamples } from '../testing/engines/output-sample.ts';
import { caseKey } from './outcome-file.ts';

export interface HeldAgainst {
  verdicts: Verdict[];
  findings: Finding[];
}

/**
 * Holds what the GPU gave against what the CPU gave where two shards ran them, by the samples that the shards handed in;
 * what could not be compared is told.
 * @param verdicts of one resource
 */
export function compareOnDevices(
  verdicts: readonly Verdict[],
  samples: readonly CaseSample[],
): HeldAgainst {
  const findings: Finding[] = [];
  const compared = verdicts.map((gpu) => {
    if (gpu.device !== 'gpu' || gpu.shape.kind !== 'test-tensors') return gpu;
    const cpu = verdicts.find((one) => caseKey(one) === caseKey({ ...gpu, device: 'cpu' }));
    if (!cpu) return gpu;
    const [ofGpu, ofCpu] = [gpu, cpu].map(({ weightsFormat, device }) =>
      samples.find((one) => one.weightsFormat === weightsFormat && one.device === device),
    );
    const told =
      ofGpu && ofCpu
        ? compareSamples(ofGpu, ofCpu, {
            produced: ofGpu.engine ?? 'the GPU',
            expected: ofCpu.engine ?? 'the CPU',
          })
        : null;
    const { path, position } = ofGpu ??
      ofCpu ?? { path: ['weights', gpu.weightsFormat], position: null };
    const { finding, verdict } = tellDevices(told, { gpu, cpu }, { path, position });
    if (finding) findings.push(finding);
    return verdict ?? gpu;
  });
  return { verdicts: compared, findings };
}
