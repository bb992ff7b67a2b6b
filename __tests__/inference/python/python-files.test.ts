import { realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pythonFiles } from '../../../src/inference/python/sandbox/python-files.ts';
import { temporaryFolders } from '../../temporary.ts';

const newFolder = temporaryFolders();

function environment(folder: string) {
  const interpreter = join(folder, 'bin', 'python');
  return { interpreter, folder, rung: 'given' as const, packages: {}, lock: '' };
}

test('of an installation what a Python needs is shown', () => {
  const folder = realpathSync(
    newFolder({ 'bin/python': '', 'lib/python3.11/os.py': '', 'share/x': '' }),
  );
  expect(pythonFiles(environment(folder))).toEqual([join(folder, 'bin'), join(folder, 'lib')]);
});

test('an environment is shown with the Python that it was made with', () => {
  const base = realpathSync(newFolder({ 'bin/python3': '', 'lib/python3.12/os.py': '' }));
  const folder = realpathSync(newFolder({ 'bin/none': '', 'pyvenv.cfg': `home = ${base}/bin\n` }));
  symlinkSync(join(base, 'bin', 'python3'), join(folder, 'bin', 'python'));
  expect(pythonFiles(environment(folder))).toEqual([folder, join(base, 'bin'), join(base, 'lib')]);
});

test("the home above somebody's bin is not shown", () => {
  const home = realpathSync(newFolder({ 'bin/python': '', '.ssh/id': 'secret', 'share/x': '' }));
  expect(pythonFiles(environment(home))).toEqual([join(home, 'bin')]);
  const folder = realpathSync(newFolder({ 'bin/none': '', 'pyvenv.cfg': `home = ${home}/bin\n` }));
  symlinkSync(join(home, 'bin', 'python'), join(folder, 'bin', 'python'));
  expect(pythonFiles(environment(folder))).toEqual([folder, join(home, 'bin')]);
});
