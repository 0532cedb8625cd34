/** What the prompts ask of an answer's form: marks where something is missing or in doubt, and remarks kept apart. */

/** A place the model left for a person. UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** `invullen`: a fact is missing; `controleren`: the model was in doubt. */
  readonly kind: 'invullen' | 'controleren';
  /** What to fill in or check, in the model's words; may be empty. */
  readonly what: string;
}

// Models escape brackets in Markdown and vary the capitals.
const MARK = /\\?\[\s{0,2}(INVULLEN|CONTROLEREN)\s{0,2}(?::([^[\]\n]{0,300}))?\\?\]/gi;

/** All `[INVULLEN: …]` and `[CONTROLEREN: …]` in an answer or a prompt, in order. */
export function findMarks(text: string): Mark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match[1]!.toLowerCase() as Mark['kind'],
    what: (match[2] ?? '').replace(/\\$/, '').trim(),
  }));
}

const REMARKS = /^[ \t]{0,3}(?:#{1,6}[ \t]+)?\*{0,2}Opmerkingen voor de praktijk\b/im;

/** An answer without the remarks to the practice at its end: the part that goes to the reader. */
export function withoutRemarks(answer: string): string {
  const remarks = REMARKS.exec(answer);
  if (!remarks) return answer;
  const letter = answer.slice(0, remarks.index).trimEnd();
  return `${letter.replace(/\n[ \t]{0,3}-{3,20}$/, '').trimEnd()}\n`;
}
