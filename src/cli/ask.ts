import { createInterface } from 'node:readline';
import type { Terminal } from './terminal.ts';

/** Whoever sits at the terminal. */
export interface Person {
  /**
   * Asks a question that is answered with one of a few letters, the first being the default; asks again after any
   * other answer. The end of the input counts as the default.
   */
  ask: <Letter extends string>(
    question: string,
    letters: readonly [Letter, ...Letter[]],
  ) => Promise<Letter>;
  /** Lets go of the input. */
  close: () => void;
}

/** The input is read once for all questions, so that no line that was typed ahead is lost. */
export function personAt({ stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>): Person {
  const typed = createInterface({ input: stdin, terminal: false });
  const lines = typed[Symbol.asyncIterator]();
  return {
    ask: async (question, letters) => {
      const [usual] = letters;
      for (;;) {
        stderr.write(`${question} `);
        const { done, value } = await lines.next();
        const letter = done === true ? '' : value.trim().toLowerCase().slice(0, 1);
        const known = letters.find((one) => one === letter);
        if (known !== undefined) return known;
        if (letter === '') return usual;
      }
    },
    close: () => typed.close(),
  };
}
