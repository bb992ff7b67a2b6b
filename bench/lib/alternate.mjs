import { measure } from './measure.mjs';
import { summarise } from './statistics.mjs';

/**
 * Lets the contestants run in turn, so that a busy machine disturbs all of them alike: once to
 * warm the file cache, then `rounds` times for the time, then again for the memory, since looking
 * at a process's memory takes time from it.
 * @param {Record<string, Parameters<typeof measure>[0]>} contestants by name
 * @returns {Promise<Record<string, {wall: object, largest: object, sum: object, held: object, cpu: object}>>} ms and bytes
 */
export async function alternate(contestants, rounds = 5, log = console.error) {
  const names = Object.keys(contestants);
  const seen = Object.fromEntries(
    names.map((name) => [name, { wall: [], largest: [], sum: [], held: [], cpu: [] }]),
  );
  for (const name of names) await measure(contestants[name]);
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      const { wall } = await measure(contestants[name]);
      seen[name].wall.push(wall);
      log(`${round}/${rounds} ${name}: ${(wall / 1000).toFixed(2)} s`);
    }
  }
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      const { largest, sum, held, cpu } = await measure(contestants[name], { memory: true });
      seen[name].largest.push(largest);
      seen[name].sum.push(sum);
      seen[name].held.push(held);
      seen[name].cpu.push(cpu);
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(seen[name]).map(([what, values]) => [what, summarise(values)]),
      ),
    ]),
  );
}
