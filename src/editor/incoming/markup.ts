/**
 * Takes the signs of Markdown out of a letter. The button of a chatbot that copies an answer writes bold as `**` and a heading as
 * `##`; a letter goes on to a record or a mail, where these stay as they are. Only what chatbots write is read, with the rules of
 * CommonMark 0.31 for what opens and closes: a parser would bring 50 to 90 KB for it, and none writes the rest of the text
 * back as it was. Pure.
 */

/** What may stand on either side of a sign that opens or closes within words: no letter, digit or sign of the same kind. */
const BEFORE = String.raw`(?<![\p{L}\p{N}*_\\/])`;
const BEHIND = String.raw`(?![\p{L}\p{N}*_@/])`;
/** What words between underscores begin with: "__-__" is a date to fill in. */
const OPENS = String.raw`[\p{L}\p{N}"“‘'(*\x5b]`;

/**
 * Signs around words on one line, the longest first. "___" is a line to fill in, "1*2" and "jan_de" are none of these. They stand
 * at most 500 characters apart, so that many that never close take no time.
 */
const AROUND: readonly RegExp[] = [
  /(?<!\\)\*\*(?=[^\s*])([^\n]{0,500}?[^\s\\])\*\*/gu,
  new RegExp(String.raw`${BEFORE}__(?=${OPENS})([^\n]{0,500}?[^\s\\_])__${BEHIND}`, 'gu'),
  new RegExp(String.raw`${BEFORE}\*(?=[^\s*])([^*\n]{0,500}?[^\s\\*])\*${BEHIND}`, 'gu'),
  new RegExp(String.raw`${BEFORE}_(?=${OPENS})([^_\n]{0,500}?[^\s\\_])_${BEHIND}`, 'gu'),
  /(?<![\\`])`([^`\n]{1,500})`(?!`)/gu,
];
/** Room for signs within signs: bold that holds italics that hold code. */
const DEEPEST = 3;

const HEADING = /^[ ]{0,3}#{1,6}[ \t]+(?=\S)([^\n]*?)(?:[ \t]{1,9}#{1,9})?[ \t]{0,9}$/gmu;
/** A fence of a block of code, with the kind of text that chatbots name and the line end behind it. */
const FENCE = /^[ ]{0,3}(?:```|~~~)(?:text|txt|plaintext|plain|markdown|md|email|html)?[ \t]*(?:\n|$)/gimu;
/** A dividing line between empty lines or the ends of the text; underscores are a line to fill in. */
const RULE = /(?<=^|\n[ \t]*\n)[ ]{0,3}(?:-{3,}|\*{3,}|\*(?:[ ]\*){2,})[ \t]*(?:\n[ \t]*\n?|$)/gu;
const STAR_BULLET = /^([ \t]*)\*[ \t]+(?=\S)/gmu;
/** A sign that Markdown would read, and that the chatbot meant as itself. */
const ESCAPE = /\\(?=[[\]*_#`>~])/gu;
/** A backslash at the end of a line, which breaks it. */
const BREAK = /\\(?=\n)/gu;

/**
 * The letter as it reads, without signs of Markdown; its words, numbers and lines stay. Text without such signs stays as it is,
 * and so does all of it when one of `kept` (the real data in it) would change.
 */
export function withoutMarkup(letter: string, kept: Iterable<string>): string {
  if (!/[*_#`~\\-]/u.test(letter)) return letter;
  const lines = letter.includes('\r\n') ? '\r\n' : '\n';
  let text = letter.replaceAll('\r\n', '\n');
  if ((text.match(FENCE)?.length ?? 0) % 2 === 0) text = text.replace(FENCE, '');
  text = text.replace(RULE, '').replace(BREAK, '').replace(HEADING, '$1');
  // One star by itself is a note under the text.
  if ((text.match(STAR_BULLET)?.length ?? 0) > 1) text = text.replace(STAR_BULLET, '$1- ');
  for (let depth = 0; depth < DEEPEST; depth++) for (const sign of AROUND) text = text.replace(sign, '$1');
  text = text.replace(ESCAPE, '').replaceAll('\n', lines);
  for (const value of kept) if (countOf(text, value) !== countOf(letter, value)) return letter;
  return text;
}

function countOf(text: string, value: string): number {
  return value === '' ? 0 : text.split(value).length - 1;
}
