import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { roomProblem } from '../../src/files/free-room.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders()();

test('a file that would fill the disk is refused before it is fetched', async () => {
  const { bavail, bsize } = statfsSync(folder);
  const problem = await roomProblem('weights.pt', bavail * bsize, join(folder, 'partial'));
  expect(problem).toMatchObject({ problem: { cause: 'disk-full' } });
  expect(problem?.problem.message).toMatch(
    /^'weights\.pt' has \d+ MB, and the disk has only \d+ MB left/,
  );
});

test('one that fits is not', async () => {
  expect(await roomProblem('weights.pt', 2 ** 20, join(folder, 'partial'))).toBeNull();
  expect(await roomProblem('README.md', 100, join(folder, 'partial'))).toBeNull();
});
