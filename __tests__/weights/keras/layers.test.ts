/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { expect, test } from '@jest/globals';
import { WeightsError } from '../../../src/weights/program.ts';
import { run } from '../torchscript/check-archive.ts';
import { difference } from '../torchscript/compare-tensors.ts';
import { type Fixture, readFixtures, withOpened } from './fixture-archive.ts';

/** Archives by who wrote them; made by scripts/fixtures/keras and scripts/fixtures/tensorflow1. */
const ARCHIVES = [
  'keras2-h5.zip',
  'keras231-h5.zip',
  'keras3-h5.zip',
  'keras3-keras.zip',
  'tfkeras115-h5.zip',
];

/** What went wrong with a model; nothing where all outputs are as Keras computed them. */
async function faultsOf({ name, file, bytes, values }: Fixture): Promise<string[]> {
  return withOpened(file, bytes, async (opened) => {
    const faults: string[] = [];
    for (const { inputs, expected } of values) {
      const made = await run(opened, inputs);
      if (made.length !== expected.length) faults.push(`${made.length} outputs`);
      for (const [index, tensor] of expected.entries()) {
        const got = made[index];
        const fault = got && difference(got, tensor, name);
        if (fault) faults.push(`output ${index}: ${fault}`);
      }
    }
    return faults;
  });
}

for (const archive of ARCHIVES) {
  const { fixtures, refused } = readFixtures(archive);
  const isRefused = (name: string): boolean => Object.hasOwn(refused, name);

  test.each(
    fixtures.filter(({ name }) => !isRefused(name)).map((each) => [each.name, each] as const),
  )(`${archive}: %s gives what Keras gives`, async (_, fixture) => {
    expect(await faultsOf(fixture)).toEqual([]);
  });

  test.each(
    fixtures.filter(({ name }) => isRefused(name)).map((each) => [each.name, each] as const),
  )(`${archive}: %s is refused by name`, async (name, { file, bytes, values }) => {
    const running = withOpened(file, bytes, (opened) => run(opened, values[0]?.inputs ?? []));
    const error = await running.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WeightsError);
    const { problem } = error as WeightsError;
    expect(problem.message).toMatch(new RegExp(refused[name] ?? ''));
    expect(problem.cause).toBe('unknown-operator');
  });
}
