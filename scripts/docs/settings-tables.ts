import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { configEntries } from '../../src/settings/config-names.ts';
import type { ActionName, Command, Setting } from '../../src/settings/setting.ts';
import { defaultText, hasInput, settingEntries } from '../../src/settings/settings.ts';

/** The block `inputs:` of an action.yml. */
export function actionInputs(action: ActionName): string {
  const inputs = actionSettings(action).map((setting) => {
    // GitHub gives a default as if the workflow had written it: the config file would never be heard.
    const isBehind = isInConfig(setting);
    const told =
      isBehind && actionDefault(setting) !== '' ? ` Default: ${actionDefault(setting)}.` : '';
    return (
      `  ${setting.input}:\n` +
      `    description: ${JSON.stringify(actionText(setting) + told)}\n` +
      `    default: ${JSON.stringify(isBehind ? '' : actionDefault(setting))}\n`
    );
  });
  return `inputs:\n${inputs.join('')}`;
}

/** The inputs of an action as a Markdown table. */
export function actionTable(action: ActionName): string {
  return table(
    ['input', 'default', 'meaning'],
    actionSettings(action).map((setting) => [
      code(setting.input ?? ''),
      code(actionDefault(setting)),
      actionText(setting) + choicesText(setting),
    ]),
  );
}

/** The outputs of an action, as its action.yml has them, as a Markdown table. */
export function outputsTable(action: ActionName): string {
  const { outputs }: { outputs: Record<string, { description: string }> } = parse(
    readFileSync(actionFile(action), 'utf8'),
  );
  const rows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  return table(['output', 'meaning'], rows);
}

/** The flags of the command line as a Markdown table. */
export function cliTable(): string {
  return table(
    ['flag', 'commands', 'default', 'meaning'],
    settingEntries()
      .filter(([, setting]) => setting.flag !== undefined)
      .map(([, setting]) => [
        code([setting.flag, setting.placeholder].filter(Boolean).join(' ')),
        (setting.commands ?? []).map((command: Command) => code(command)).join(', '),
        setting.kind === 'switch' ? '' : code(defaultText(setting, 'cli')),
        [setting.help, setting.cliHelp].filter(Boolean).join(' ') + choicesText(setting),
      ]),
  );
}

/** Where an action is described, relative to the repository. */
export function actionFile(action: ActionName): string {
  return action === 'main' ? 'action.yml' : `${action}/action.yml`;
}

function actionSettings(action: ActionName): Setting[] {
  return settingEntries()
    .map(([, setting]) => setting)
    .filter((setting) => hasInput(setting, action));
}

/** Whether the config file may hold a setting. */
function isInConfig(setting: Setting): boolean {
  return configEntries().some(([, , one]) => one === setting);
}

/** The keys of the config file as a Markdown table. */
export function configTable(): string {
  return table(
    ['key', 'default', 'meaning'],
    configEntries().map(([key, , setting]) => [
      code(key),
      code(defaultText(setting, 'action')),
      setting.help + choicesText(setting),
    ]),
  );
}

function actionText(setting: Setting): string {
  return [setting.help, setting.actionHelp].filter(Boolean).join(' ');
}

function actionDefault(setting: Setting): string {
  return setting.expression ? `\${{ ${setting.expression} }}` : defaultText(setting, 'action');
}

function choicesText({ choices }: Setting): string {
  return choices === undefined ? '' : ` One of ${choices.map(code).join(', ')}.`;
}

/** A Markdown table as Biome formats it, so that generated and formatted text are the same. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |\n`;
  const ruler = head.map(() => '');
  return [line(head), line(ruler, '-'), ...rows.map((cells) => line(cells))].join('');
}

export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}
