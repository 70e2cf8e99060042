/**
 * Something the person at the keyboard can put right: the message says what is wrong, `waysOut`
 * what to do. It is shown without a stack trace.
 */
export class Trouble extends Error {
  constructor(message, waysOut = []) {
    super([message, ...waysOut.map((way) => `  - ${way}`)].join('\n'));
  }
}

/** Prints an error: a trouble as its text, anything else (a mistake of ours) with its stack. */
export function report(error) {
  console.error(`\n${error instanceof Trouble ? error.message : error.stack}`);
}
