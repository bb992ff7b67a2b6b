import pc from 'picocolors';
import { stringify } from 'yaml';
import { terminalLines, terminalText } from '../report/escape/terminal.ts';
import type { ConvertResult } from './commands/convert-result.ts';

/** What people read of a conversion. */
export function convertLines(result: ConvertResult, withColor: boolean): string {
  const { bold, red, green, yellow } = pc.createColors(withColor);
  const { weights, verdict } = result;
  const lines: string[] = [];
  const sizes = (shape: readonly (number | string)[]) => terminalText(shape.join(' × '));
  if (weights) {
    lines.push(`${bold(`${weights.parent} → onnx`)}, operator set ${weights.opset_version}`);
    for (const { id, shape } of result.inputs)
      lines.push(`  input ${terminalText(id)}: ${sizes(shape)}`);
    for (const { id, shape } of result.outputs)
      lines.push(`  output ${terminalText(id)}: ${sizes(shape)}`);
    for (const { name, reason } of result.fixed)
      lines.push(
        `  ${yellow('fixed')} ${terminalText(name)}: the size is that of the test tensor; ${terminalText(reason)}`,
      );
    lines.push('');
  }
  if (verdict.status === 'passed') lines.push(`${green('✔')} ${terminalText(verdict.message)}`);
  else {
    lines.push(`${red('✖')} ${verdict.cause}: ${terminalText(verdict.message)}`);
    lines.push(`  ${terminalText(verdict.hint)}`);
  }
  if (result.file === null) lines.push('Nothing was written.');
  else {
    lines.push(`Written: ${terminalText(result.file)}`);
    if (result.note !== null) lines.push(terminalText(result.note));
    lines.push('', 'For the description:', '');
    lines.push(...terminalLines(stringify({ weights: { onnx: weights } }).trimEnd()));
  }
  return `${lines.join('\n')}\n`;
}
