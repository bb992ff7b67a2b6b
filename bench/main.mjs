// npm run bench [-- NAME...]: runs the benches named, or all of them.
import { keras } from './keras.mjs';
import { overhead } from './overhead.mjs';
import { savedmodel } from './savedmodel.mjs';
import { stateDict } from './state-dict.mjs';
import { testCommand } from './test-command.mjs';
import { torchscript } from './torchscript.mjs';
import { validate } from './validate.mjs';

/** Name → bench. Each prints a table and its targets, and writes bench/results/<name>.json. */
const BENCHES = {
  'test-command': testCommand,
  overhead,
  validate,
  torchscript,
  keras,
  savedmodel,
  'state-dict': stateDict,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  console.log(`\n== ${name}`);
  await BENCHES[name]();
}
