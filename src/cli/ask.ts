import { createInterface } from 'node:readline/promises';
import type { Terminal } from './terminal.ts';

/**
 * Asks a question that is answered with one of a few letters, the first being the default; asks again after any
 * other answer. The end of the input counts as the default.
 */
export async function ask<Letter extends string>(
  question: string,
  letters: readonly [Letter, ...Letter[]],
  { stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>,
): Promise<Letter> {
  const [usual] = letters;
  const prompt = createInterface({ input: stdin, output: stderr, terminal: false });
  const ended = new Promise<string>((resolve) => prompt.once('close', () => resolve('')));
  try {
    for (;;) {
      const answer = await Promise.race([prompt.question(`${question} `), ended]);
      const letter = answer.trim().toLowerCase().slice(0, 1);
      const known = letters.find((one) => one === letter);
      if (known !== undefined) return known;
      if (letter === '') return usual;
    }
  } finally {
    prompt.close();
  }
}
