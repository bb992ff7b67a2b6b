/** Distributions that are built for processors and, under the same name, for graphics cards. */
const TORCH_FAMILY = /^(torch|torchvision|torchaudio)(?![\w.-])/;
const EXACT = /^[\w.-]+==[\w.!*-]+(?=\s*(;|$))/;

/**
 * A requirement of PyTorch's family with the tag that its builds for processors have on this platform.
 * @returns null where it names no exact version, so that no tag can be put behind it
 */
export function asCpuBuild(requirement: string, platform: NodeJS.Platform): string | null {
  if (!TORCH_FAMILY.test(requirement) || platform !== 'linux') return requirement;
  const exact = EXACT.exec(requirement)?.[0];
  if (exact === undefined || exact.endsWith('*')) return null;
  return `${exact}+cpu${requirement.slice(exact.length)}`;
}

/** All requirements so; null where one of them cannot be. */
export function asCpuBuilds(
  requirements: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string[] | null {
  const tagged = requirements.map((requirement) => asCpuBuild(requirement, platform));
  return tagged.every((requirement) => requirement !== null) ? tagged : null;
}
