/** Where packages come from. */
export interface PackageSources {
  /** Address of the package index; null: the usual one. */
  index: string | null;
  /** Folders, or addresses of pages, with wheels. */
  wheels: readonly string[];
}

/**
 * What the settings say, and what pip's own variables say besides: uv does not read those, and who has
 * set pip up for a place without internet wants the same here.
 */
export function packageSources(
  given: { packageIndex: string | null; wheels: readonly string[] },
  environment: Readonly<Record<string, string | undefined>>,
): PackageSources {
  return {
    index: given.packageIndex ?? (environment.PIP_INDEX_URL || null),
    wheels: [...given.wheels, ...(environment.PIP_FIND_LINKS ?? '').split(/\s+/)].filter(
      (place) => place !== '',
    ),
  };
}

/** Whether something else than the usual index is to be asked first. */
export function areOwn(sources: PackageSources): boolean {
  return sources.index !== null || sources.wheels.length > 0;
}

/** The flags, which uv and pip share but for one name. */
export function sourceFlags(sources: PackageSources, tool: 'uv' | 'pip'): string[] {
  const index = tool === 'uv' ? '--default-index' : '--index-url';
  return [
    ...(sources.index === null ? [] : [index, sources.index]),
    ...sources.wheels.flatMap((place) => ['--find-links', place]),
  ];
}
