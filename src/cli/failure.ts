/** A reason to stop with exit code 2: which file, and a Dutch sentence. */
export class Failure extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
    this.name = 'Failure';
  }

  /** As it goes to standard error. */
  get line(): string {
    return this.file === '' ? this.message : `${this.file}: ${this.message}`;
  }
}

/** The line of any error: of an unexpected one only that it happened, since its text may quote content. */
export function lineOf(error: unknown, file: string, otherwise: string): string {
  return error instanceof Failure ? error.line : new Failure(file, otherwise).line;
}
