import type { Declaration } from '../declared/declaration.ts';
import { distributionOf } from '../declared/import-names.ts';
import { type Requirement, requirementText } from '../declared/requirement.ts';
import { type Ready, WHERE_TO_BE_HAD } from '../environments/ready.ts';
import type { EnvironmentRequest } from '../environments/request.ts';
import { newestPythonFor } from './python-of-torch.ts';

const TORCH_FAMILY = ['torch', 'torchvision', 'torchaudio'];

/** What a weights entry declares. */
export interface Declared {
  /** The file that its `dependencies` name; null: none. */
  declaration: Declaration | null;
  /** Its `pytorch_version`, as `2.4.0`; null: none. */
  torch: string | null;
}

/**
 * The ready environment, and what is declared besides PyTorch itself: as declared, or else by name only.
 * @returns null where nothing is declared that the ready environment does not ask for already
 */
export function extendedRequest(
  { declaration }: Declared,
  { requirements: ready, chosen }: Ready,
): EnvironmentRequest | null {
  const others = (declaration?.requirements ?? []).filter(
    ({ name }) => !TORCH_FAMILY.includes(name),
  );
  if (declaration === null || others.length === 0) return null;
  const isDeclared = (name: string) => others.some((requirement) => requirement.name === name);
  const torch = ready.filter((line) => TORCH_FAMILY.includes(nameOf(line)));
  const asDeclared = [
    ...torch,
    ...chosen.filter((name) => !TORCH_FAMILY.includes(name) && !isDeclared(name)),
    ...others.map(requirementText),
  ];
  const byName = [
    ...ready,
    ...others.filter(({ name }) => !ready.some((line) => nameOf(line) === name)).map(bare),
  ];
  return {
    rung: 'extended',
    label: `the ready environment with what ${declaration.file} declares`,
    python: null,
    attempts: [asDeclared, byName].flatMap((list) => [list, withoutUnavailable(list, isDeclared)]),
    modules: [],
  };
}

/**
 * Exactly the declared versions, and what the architecture imports besides without declaring it.
 * @returns null where nothing is declared, or only the PyTorch of the ready environment
 */
export function declaredRequest(
  { declaration, torch }: Declared,
  imports: readonly string[],
  { requirements: ready, chosen }: Ready,
): EnvironmentRequest | null {
  const requirements = declaration?.requirements ?? [];
  const named = new Set(requirements.map(({ name }) => name));
  const torchDeclared = requirements.find(({ name }) => name === 'torch')?.versions ?? '';
  const version = /^==([\d.]+)$/.exec(torchDeclared)?.[1] ?? (torchDeclared === '' ? torch : null);
  if (requirements.length === 0 && (version === null || ready.includes(`torch==${version}`)))
    return null;
  const exactTorch = torchDeclared === '' && torch !== null ? [`torch==${torch}`] : [];
  const undeclared = imports
    .map(distributionOf)
    .filter((name) => chosen.includes(name) && !named.has(name) && !TORCH_FAMILY.includes(name));
  const numpy = named.has('numpy') ? [] : [isBefore(version, 2, 3) ? 'numpy<2' : 'numpy'];
  const list = [
    ...exactTorch,
    ...requirements
      .filter(({ name }) => name !== 'torch' || exactTorch.length === 0)
      .map(requirementText),
    ...(named.has('torch') || exactTorch.length > 0 ? [] : ['torch']),
    ...(imports.includes('torchvision') && !named.has('torchvision') ? ['torchvision'] : []),
    ...numpy,
    ...undeclared,
  ];
  return {
    rung: 'declared',
    label: 'the environment of the declared versions',
    python: declaration?.python ?? (version === null ? null : newestPythonFor(version)),
    attempts: [[...new Set(list)]],
    modules: [],
  };
}

function nameOf(line: string): string {
  return /^[\w.-]+/.exec(line)?.[0] ?? '';
}

function bare({ name, extras, marker }: Requirement): string {
  return requirementText({ name, extras, versions: '', marker });
}

function withoutUnavailable(
  list: readonly string[],
  isDeclared: (name: string) => boolean,
): string[] {
  return list.filter((line) => !WHERE_TO_BE_HAD.includes(nameOf(line)) || isDeclared(nameOf(line)));
}

function isBefore(version: string | null, major: number, minor: number): boolean {
  if (version === null) return false;
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first < major || (first === major && second < minor);
}
