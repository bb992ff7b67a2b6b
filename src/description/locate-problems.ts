import type { Finding, Fix, Position } from '../contract/finding.ts';
import type { Problem, Remedy } from './problem.ts';
import type { YamlNode } from './yaml/compose.ts';
import { keyText } from './yaml/odd-scalar.ts';
import type { YamlText } from './yaml/read-yaml.ts';

/** Findings of problems: each gets its place in the text, and its remedy becomes an exact edit. */
export function locateProblems(problems: readonly Problem[], yaml: YamlText): Finding[] {
  return problems.map(({ remedy, path, ...problem }) => {
    const fix = remedy ? fixOf(remedy, remedy.path ?? path, yaml) : undefined;
    return {
      ...problem,
      path: path.map((step) => (typeof step === 'string' ? keyText(step) : step)),
      position: positionOf(path, yaml),
      ...(fix ? { fix } : {}),
    };
  });
}

/** Position of the value at a path; of its key where the value is a collection; of what contains a missing value. */
export function positionOf(path: Finding['path'], yaml: YamlText): Position {
  const place = yaml.place(path);
  const node = place.key !== null && place.value.kind !== 'scalar' ? place.key : place.value;
  return yaml.positionAt(node.start);
}

function fixOf(remedy: Remedy, path: Finding['path'], yaml: YamlText): Fix | undefined {
  const place = yaml.place(path);
  if (place.depth !== path.length) return undefined;
  const node: YamlNode | null = remedy.replace === 'key' ? place.key : place.value;
  if (node?.kind !== 'scalar' || node.end <= node.start) return undefined;
  return {
    description: remedy.description,
    offset: node.start,
    length: node.end - node.start,
    text: remedy.text,
  };
}
