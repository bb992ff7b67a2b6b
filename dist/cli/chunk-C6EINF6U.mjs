import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/inference/python/environments/package-sources.ts
function packageSources(given, environment) {
  return {
    index: given.packageIndex ?? (environment.PIP_INDEX_URL || null),
    wheels: [...given.wheels, ...(environment.PIP_FIND_LINKS ?? "").split(/\s+/)].filter(
      (place) => place !== ""
    )
  };
}
function areOwn(sources) {
  return sources.index !== null || sources.wheels.length > 0;
}
function sourceFlags(sources, tool) {
  const index = tool === "uv" ? "--default-index" : "--index-url";
  return [
    ...sources.index === null ? [] : [index, sources.index],
    ...sources.wheels.flatMap((place) => ["--find-links", place])
  ];
}

export {
  packageSources,
  areOwn,
  sourceFlags
};
