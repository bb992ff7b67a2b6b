import { readFile } from 'node:fs/promises';
import type { DescriptionResult } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import { checkRules } from './check-rules.ts';
import { checkWarnings } from './check-warnings.ts';
import { describe } from './convert/describe.ts';
import { locateProblems } from './locate-problems.ts';
import { orderProblems } from './order-problems.ts';
import { outlineOf } from './outline.ts';
import type { Problem } from './problem.ts';
import { checkStructure } from './structure/check-structure.ts';
import { validator } from './structure/validators.ts';
import { chooseClass } from './versions/choose-class.ts';
import { readYaml } from './yaml/read-yaml.ts';

/**
 * Reads and validates a description by the rules of its type and version, without looking at any file but the text.
 * Nothing is thrown: whatever is wrong with the text is a finding.
 * @param input YAML text or its bytes.
 * @param file The path that positions carry.
 */
export function readDescription(input: string | Uint8Array, file: string): DescriptionResult {
  const read = readYaml(input, file);
  if (!read.ok) {
    const finding: Finding = { severity: 'error', path: [], ...read.problem };
    return {
      source: file,
      type: null,
      formatVersion: null,
      status: 'invalid',
      findings: [finding],
    };
  }
  const { yaml } = read;
  const choice = chooseClass(yaml.data);
  if (!choice.ok) {
    const { problems, type, formatVersion } = choice;
    const findings = locateProblems(problems, yaml);
    return { source: file, type, formatVersion, status: 'invalid', findings };
  }
  const { chosen } = choice;
  const { type, formatVersion } = chosen;
  const structure = checkStructure(chosen.data, chosen.root);
  const rules = checkRules(chosen, structure);
  const { fields } = validator(chosen.root);
  const problems: Problem[] = orderProblems([...structure, ...rules], fields);
  const warnings = orderProblems(checkWarnings(chosen, problems), fields);
  const findings = locateProblems([...problems, ...chosen.warnings, ...warnings], yaml);
  if (problems.some(({ severity }) => severity === 'error'))
    return {
      source: file,
      type,
      formatVersion,
      status: 'invalid',
      findings,
      outline: outlineOf(chosen),
    };
  return {
    source: file,
    type,
    formatVersion,
    status: 'valid',
    findings,
    description: describe(chosen, yaml),
  };
}

/** Reads the description at a path; an unreadable file gives the status `error`. */
export async function readDescriptionFile(
  path: string,
  displayName: string,
): Promise<DescriptionResult> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const finding: Finding = {
      code: 'file-unreadable',
      severity: 'error',
      path: [],
      position: null,
      message: `The description cannot be read: ${reason}.`,
      hint: 'Check that the file exists and may be read.',
    };
    return {
      source: displayName,
      type: null,
      formatVersion: null,
      status: 'error',
      findings: [finding],
    };
  }
  return readDescription(bytes, displayName);
}
