import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in for GitHub's own actions where there is no GitHub: name → steps of a composite action. */
const STAND_INS: Record<string, { inputs: string[]; script: string }> = {
  // Only for the actions of this project: the collection itself is checked out by act.
  checkout: {
    inputs: ['path'],
    script: 'ln -s "$E2E_RELEASE" "$GITHUB_WORKSPACE/$IN_PATH"',
  },
  'upload-artifact': {
    inputs: ['name', 'path'],
    script: 'node "$E2E_HAND" up "$IN_NAME" "$IN_PATH"',
  },
  'download-artifact': {
    inputs: ['name', 'path'],
    script: 'node "$E2E_HAND" down "$IN_NAME" "$IN_PATH"',
  },
};

/** Hands files to the fake's storage and back, with the number of the run that the runner knows. */
const HAND = `
const fs = require('node:fs'), path = require('node:path');
const [, , way, name, place] = process.argv;
const address = (file) => process.env.E2E_STORAGE + '/storage/files?' +
  new URLSearchParams({ run: process.env.GITHUB_RUN_ID, name, file });
(async () => {
  if (way === 'up') {
    // Of a folder nobody here asks more than that it was handed on.
    const isFolder = fs.statSync(place).isDirectory();
    const body = isFolder ? JSON.stringify(fs.readdirSync(place)) : fs.readFileSync(place);
    const answer = await fetch(address(path.basename(place)), { method: 'POST', body });
    if (!answer.ok) throw new Error('the storage took nothing: ' + answer.status);
  } else {
    const answer = await fetch(address(''));
    if (!answer.ok) throw new Error('there is no artifact ' + name);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, 'plan.json'), Buffer.from(await answer.arrayBuffer()));
  }
})();
`;

/** Writes the stand-ins for the actions that workflows name, and gives act's arguments and variables for them. */
export function standIns(
  folder: string,
  uses: readonly string[],
  storage: string,
  release: string,
): { args: string[]; env: Record<string, string> } {
  mkdirSync(folder, { recursive: true });
  const hand = join(folder, 'hand.cjs');
  writeFileSync(hand, HAND);
  const args = uses.flatMap((use) => {
    const name = /^actions\/([\w-]+)@/.exec(use)?.[1] ?? '';
    const standIn = STAND_INS[name];
    if (standIn === undefined) throw new Error(`nothing stands in for ${use}`);
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'action.yml'), JSON.stringify(composite(name, standIn)));
    return ['--local-repository', `${use}=${place}`];
  });
  return { args, env: { E2E_STORAGE: storage, E2E_RELEASE: release, E2E_HAND: hand } };
}

function composite(name: string, { inputs, script }: { inputs: string[]; script: string }) {
  const env = inputs.map((input) => [`IN_${input.toUpperCase()}`, `\${{ inputs.${input} }}`]);
  return {
    name,
    description: name,
    inputs: Object.fromEntries(inputs.map((input) => [input, { description: input }])),
    runs: {
      using: 'composite',
      steps: [{ shell: 'bash', env: Object.fromEntries(env), run: script }],
    },
  };
}
