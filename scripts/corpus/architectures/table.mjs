const HEAD = `# Architectures that run without PyTorch

What came of \`.ci/architectures\`: networks with seeded random weights, run by this project's own engine and by torch on
inputs of two shapes each, where a network takes more than one. A network agrees where no number is further from torch's than one ten-thousandth of the
output's largest number. The packages are fetched from the package index, at fixed versions and hashes; what begins with
\`own\` is written for this (\`scripts/corpus/architectures/own\`).

`;

const line = (cells) => `| ${cells.join(' | ')} |\n`;

/** What came of the cases, as Markdown. */
export function tableOf(results) {
  const groups = new Map();
  for (const result of results) {
    const key = result.name
      .split('.')
      .slice(0, result.name.startsWith('own.') ? 2 : 1)
      .join('.');
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const count = (group, ...ends) => group.filter(({ end }) => ends.includes(end)).length;
  const row = (name, group) =>
    line([
      name,
      group.length,
      count(group, 'agree'),
      count(group, 'refused', 'unexpected'),
      count(group, 'wrong', 'crash'),
    ]);
  let text = HEAD + line(['set', 'networks', 'agree', 'refused by name', 'wrong']);
  text += line(['---', '--:', '--:', '--:', '--:']);
  for (const [key, group] of groups) text += row(`\`${key}\``, group);
  text += row('**all**', results);
  const refused = results.filter(({ end }) => end === 'refused' || end === 'unexpected');
  if (refused.length > 0) text += '\nRefused by name:\n\n';
  for (const { name, lines } of refused)
    text += `- \`${name}\`: ${lines[0].split('\n')[0].replace(/[<>*_`|\\]/g, '\\$&')}\n`;
  return text;
}
