import { broken, type Checks, either, unknown } from './check.ts';

/** What the entry of one weights format says. */
export const WEIGHTS_CHECKS: Checks<
  | 'framework-version'
  | 'architecture-modules'
  | 'architecture-arguments'
  | 'architecture-argument-absent'
  | 'architecture-argument-integer'
  | 'local-weights'
> = {
  'framework-version': {
    about: 'weights',
    ask: ({ format, frameworkVersion }, { format: asked, min, max }) => {
      if (format !== asked || frameworkVersion === undefined) return null;
      if (compare(frameworkVersion, min) >= 0 && compare(frameworkVersion, max) <= 0) return null;
      return unknown(
        `it has engines for versions ${min} to ${max} and takes the nearest for \`${frameworkVersion}\`, which may or may not do`,
      );
    },
  },
  'architecture-modules': {
    about: 'weights',
    ask: ({ architecture }, { ships, lacks }, { imports }) => {
      if (architecture === undefined) return null;
      const { importFrom, source } = architecture;
      const modules = importFrom === undefined ? imports : [topOf(importFrom)];
      if (modules === null)
        return unknown(
          `whether it has the Python modules that \`${source?.source ?? 'the architecture'}\` imports can't be seen: the file is not at hand`,
        );
      const missing = modules.find((name) => lacks.includes(name));
      if (missing === '.')
        return broken('the architecture imports files that lie beside it, which it cannot');
      if (missing !== undefined)
        return broken(`the architecture imports the Python module \`${missing}\`, which it lacks`);
      const other = modules.find((name) => !ships.includes(name));
      return other === undefined
        ? null
        : unknown(
            `the architecture imports the Python module \`${other}\`, and it is not known whether it has that`,
          );
    },
  },
  'architecture-arguments': {
    about: 'weights',
    ask: ({ architecture }) =>
      Object.keys(architecture?.kwargs ?? {}).length > 0
        ? null
        : broken('the architecture has no `kwargs`, from which it builds the network'),
  },
  'architecture-argument-absent': {
    about: 'weights',
    ask: ({ architecture }, { name }) =>
      architecture !== undefined &&
      Object.hasOwn(architecture.kwargs, name) &&
      architecture.kwargs[name] !== null
        ? broken(`it does not take the argument \`${name}\` of the architecture`)
        : null,
  },
  'architecture-argument-integer': {
    about: 'weights',
    ask: ({ architecture }, { anyOf }) => {
      const given = Object.entries(architecture?.kwargs ?? {});
      const odd = given.find(([name, value]) => anyOf.includes(name) && !isWhole(value));
      return odd
        ? broken(`\`${odd[0]}\` of the architecture has to be a whole number: ${either(anyOf)}`)
        : null;
    },
  },
  'local-weights': {
    about: 'weights',
    ask: ({ source: { source } }) =>
      /^https?:/i.test(source)
        ? unknown(
            'it reads weights inside of a package only, and these are behind an address: that depends on how the package is downloaded',
          )
        : null,
  },
};

function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value);
}

function topOf(module: string): string {
  return module.split('.')[0] ?? module;
}

/** Compares the numbers of two versions as far as the shorter goes: `2.0.1` is within `… to 2.0`. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  for (const [index, number] of (right ?? []).entries()) {
    const other = left?.[index];
    if (other === undefined) return 0;
    if (other !== number) return other - number;
  }
  return 0;
}
