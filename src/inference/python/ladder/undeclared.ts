import type { Remark } from '../../../contract/outcome.ts';
import { IMPLIED } from '../declared/import-names.ts';
import type { MadeEnvironment } from '../environments/made-environment.ts';
import type { Architecture } from './architecture.ts';
import type { Declared } from './rungs.ts';

/** Modules of an architecture that an environment does not have. */
export function missingModules(
  { imports, ownModules }: Architecture,
  { modules, stdlib }: Pick<MadeEnvironment, 'modules' | 'stdlib'>,
): string[] {
  const known = new Set([...Object.keys(modules), ...stdlib]);
  const missing = imports.filter(({ module }) => !known.has(module) && !ownModules.has(module));
  return [...new Set(missing.map(({ module }) => module))];
}

/** Whether the entry's declarations name what brings a module. */
export function isDeclared(distribution: string, { declaration }: Declared): boolean {
  return (
    IMPLIED.has(distribution) ||
    (declaration?.requirements.some(({ name }) => name === distribution) ?? false)
  );
}

/**
 * Imports that work here but that no declaration mentions: elsewhere they may not.
 * @param environment the one it runs in: what its declared distributions bring along counts as declared
 */
export function undeclaredRemarks(
  architecture: Architecture,
  declared: Declared,
  environment: MadeEnvironment,
): Remark[] {
  const { modules, packages, stdlib } = environment;
  const seen = new Set<string>();
  return architecture.imports.flatMap(({ module, line }) => {
    const distribution = modules[module];
    if (distribution === undefined || stdlib.includes(module) || seen.has(distribution)) return [];
    seen.add(distribution);
    if (isDeclared(distribution, declared)) return [];
    const version = packages[distribution]?.replace(/\+.*$/, '');
    return [
      {
        code: 'dependency-undeclared',
        severity: 'warning' as const,
        message: `${fileOf(architecture)} imports ${module}, which no declaration of these weights mentions. Here it is in the environment; elsewhere it may not be.`,
        hint: lineToAdd(distribution, version, declared),
        ...(line > 0 ? { line } : {}),
      },
    ];
  });
}

/** What a contributor has to write so that a module is there. */
export function lineToAdd(
  distribution: string,
  version: string | undefined,
  { declaration }: Declared,
): string {
  const requirement = version === undefined ? distribution : `${distribution}==${version}`;
  if (declaration?.kind === 'pip') return `Add the line ${requirement} to ${declaration.file}.`;
  const place =
    declaration === null ? 'an environment.yaml that `dependencies` names' : declaration.file;
  return `Add ${requirement} to the \`pip:\` list of ${place}.`;
}

/** `unet.py`, or what stands for it where the architecture is a library's. */
export function fileOf({ file }: Architecture): string {
  return file ?? 'The architecture';
}
