import { withoutGpu } from './conda-names.ts';
import { type Requirement, readRequirement, type Unfollowed } from './requirement.ts';

/** Such builds stand in no ordinary index, so that others fail over them. */
const FOR_GPU = /==[\w.]+\+(cu\d+|rocm)/;
const REPLACED = 'a build for graphics cards; the one for processors is taken';

/** Reads lines as pip takes them, of a requirements file or of the part for pip in a conda file. */
export function readRequirementLines(lines: readonly string[]): {
  requirements: Requirement[];
  unfollowed: Unfollowed[];
} {
  const requirements: Requirement[] = [];
  const unfollowed: Unfollowed[] = [];
  for (const line of lines) {
    const read = readRequirement(line);
    if (read === null) continue;
    if ('why' in read) {
      unfollowed.push(read);
      const released = /tried with the released ([\w.-]+)$/.exec(read.why)?.[1];
      const again = released === undefined ? null : readRequirement(released);
      if (again !== null && 'name' in again) requirements.push(again);
    } else {
      if (FOR_GPU.test(line)) unfollowed.push({ line: line.trim(), why: REPLACED, isFault: true });
      requirements.push({ ...read, name: withoutGpu(read.name) });
    }
  }
  return { requirements, unfollowed };
}
