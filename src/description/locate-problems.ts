import type { Finding, Position } from '../contract/finding.ts';
import { makeFix } from './fixes/make-fix.ts';
import type { Problem } from './problem.ts';
import { keyText } from './yaml/odd-scalar.ts';
import type { YamlText } from './yaml/read-yaml.ts';

/** More findings than a person would read; those that follow are counted only. */
const MAX_FINDINGS = 200;

/** Findings of problems: each gets its place in the text, and its remedy becomes an exact edit. */
export function locateProblems(problems: readonly Problem[], yaml: YamlText): Finding[] {
  const rest = problems.slice(MAX_FINDINGS);
  const more: Finding = {
    code: 'more-findings',
    severity: rest.some(({ severity }) => severity === 'error') ? 'error' : 'info',
    path: [],
    position: null,
    message: `There is more to say of this description: ${rest.length} findings are not shown.`,
    hint: 'Mend the others first.',
  };
  const shown = problems.slice(0, MAX_FINDINGS).map((problem) => locateProblem(problem, yaml));
  return rest.length > 0 ? [...shown, more] : shown;
}

function locateProblem({ remedy, path, ...problem }: Problem, yaml: YamlText): Finding {
  const fix = remedy ? makeFix(remedy, path, yaml) : undefined;
  return {
    ...problem,
    path: path.map((step) => (typeof step === 'string' ? keyText(step) : step)),
    position: positionOf(path, yaml),
    ...(fix ? { fix } : {}),
  };
}

/** Position of the value at a path; of its key where the value is a collection; of what contains a missing value. */
export function positionOf(path: Finding['path'], yaml: YamlText): Position {
  const place = yaml.place(path);
  const node = place.key !== null && place.value.kind !== 'scalar' ? place.key : place.value;
  return yaml.positionAt(node.start);
}
