/** Milliseconds that a window may take for a step: much more than it needs, since test machines can be busy. */
export const patience = 30_000;

/**
 * Asks again and again until the answer is there.
 * @param ask returns the answer, or undefined while it isn't there yet; an error counts as "not yet"
 * @param what is named in the error
 * @param limitMs milliseconds after which we give up
 * @throws Error when the limit passes, with the last error as its cause
 */
export async function until<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  what: string,
  limitMs = patience,
): Promise<T> {
  const end = Date.now() + limitMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`Not seen within ${limitMs / 1000} s: ${what}`, { cause });
    await pause(100);
  }
}

/** Waits a number of milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
