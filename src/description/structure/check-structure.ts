import type { ValuePath } from '../../contract/finding.ts';
import type { Problem } from '../problem.ts';
import type { RootName } from '../schemas/roots.ts';
import { structureProblem } from './structure-problem.ts';
import { type StructureError, validator } from './validators.ts';

/** Nobody reads more, and each costs a little time. */
const MAX_ERRORS = 500;

/**
 * Holds data to the schema of its type and generation. Values are converted in place to the types that the schema
 * asks for. The problems stand in the order of the schema's fields, unknown fields last.
 */
export function checkStructure(data: unknown, root: RootName): Problem[] {
  const { validate } = validator(root);
  if (validate(data)) return [];
  const errors = (validate.errors ?? [])
    .slice(0, MAX_ERRORS)
    .map((error) => ({ error, path: pathOf(error, data) }));
  // A value of the wrong type has nothing else to say, nor has one that its tag already condemns.
  const condemned = new Set(
    errors.filter(({ error }) => error.keyword === 'is').map(({ error }) => error.instancePath),
  );
  const untagged = new Set(
    errors
      .filter(({ error }) => error.keyword === 'discriminator')
      .map(({ error }) => error.instancePath),
  );
  const tree = node();
  const seen = new Set<string>();
  for (const { error, path } of errors) {
    if (error.keyword !== 'is' && condemned.has(error.instancePath)) continue;
    if (error.keyword === 'required' && untagged.has(error.instancePath)) continue;
    const problem = structureProblem(error, path);
    if (!problem) continue;
    const key = `${problem.code} ${JSON.stringify(problem.path)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    insert(tree, path, problem, error);
  }
  return flatten(tree);
}

/** The path of the value that an error speaks of. JSON pointers do not tell list items from keys, data does. */
function pathOf(error: StructureError, data: unknown): ValuePath {
  let current = data;
  return error.instancePath
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const isItem = Array.isArray(current);
      current = (current as Record<string, unknown> | undefined)?.[name];
      return isItem ? Number(name) : name;
    });
}

interface Node {
  problems: Problem[];
  children: Map<string | number, Node>;
  /** Order of the fields, where an error tells it. */
  order: string[] | null;
}

function node(): Node {
  return { problems: [], children: new Map(), order: null };
}

function childOf(parent: Node, step: string | number): Node {
  const known = parent.children.get(step);
  if (known) return known;
  const made = node();
  parent.children.set(step, made);
  return made;
}

function insert(tree: Node, path: ValuePath, problem: Problem, error: StructureError): void {
  let at = tree;
  for (const step of path) at = childOf(at, step);
  if (error.keyword === 'required' || error.keyword === 'additionalProperties')
    at.order ??= Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
  for (const step of problem.path.slice(path.length)) at = childOf(at, step);
  at.problems.push(problem);
}

function flatten({ problems, children, order }: Node): Problem[] {
  const rank = (step: string | number) => {
    const index = order?.indexOf(String(step)) ?? 0;
    return index < 0 ? Number.MAX_SAFE_INTEGER : index;
  };
  const steps = [...children].sort(([a], [b]) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : order ? rank(a) - rank(b) : 0,
  );
  return [...problems, ...steps.flatMap(([, child]) => flatten(child))];
}
