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

// A heading, a bold lead-in, or the words alone on a line: "Opmerkingen voor de praktijk kunt u mailen" is a sentence.
const WORDS = String.raw`Opmerking(?:en)? voor de praktijk`;
const REMARKS = new RegExp(
  String.raw`^[ \t]{0,3}(?:(#{1,6})[ \t]+[^\n]{0,10}${WORDS}\b[:*_]*|[*_]{2}${WORDS}:?[*_]{2}:?|${WORDS}:?(?=[ \t\r]*$))`,
  'im',
);

/** A line that divides: what models put between a letter and their remarks. */
const RULE = String.raw`[ \t]{0,3}[-*_]{3,20}[ \t\r]*`;
const RULE_AT_END = new RegExp(String.raw`(?:^|\n)${RULE}$`);
const RULE_AT_START = new RegExp(String.raw`^${RULE}(?:\n|$)`);

export interface SplitAnswer {
  /** What goes to the reader. */
  readonly letter: string;
  /** What the model says to the practice, without its heading; empty when it said nothing. */
  readonly remarks: string;
}

/**
 * Takes the remarks to the practice out of an answer. They run to the end of it; when nothing stands before them, to the
 * next heading of their level or dividing line. An answer that holds nothing else stays whole: it is no letter.
 */
export function splitRemarks(answer: string): SplitAnswer {
  const heading = REMARKS.exec(answer);
  if (!heading) return { letter: answer, remarks: '' };
  const before = answer.slice(0, heading.index).trimEnd().replace(RULE_AT_END, '').trimEnd();
  const after = answer.slice(heading.index + heading[0].length);
  if (before !== '') return { letter: `${before}\n`, remarks: after.trim() };
  const end = nextSection(after, heading[1]?.length ?? 6);
  const letter = after.slice(end).replace(RULE_AT_START, '').trim();
  if (letter === '') return { letter: answer, remarks: '' };
  return { letter: `${letter}\n`, remarks: after.slice(0, end).trim() };
}

/** Where the next heading of at most this level or the next dividing line starts; the end of the text without one. */
function nextSection(text: string, level: number): number {
  const start = new RegExp(String.raw`^(?:${RULE}|[ \t]{0,3}#{1,${level}}[ \t][^\n]*)$`, 'm').exec(text);
  return start?.index ?? text.length;
}
