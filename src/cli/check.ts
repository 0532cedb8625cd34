/** `promptsluis check-answer`: points at what a person should look at in an answer. */
import { checkAnswer, MESSAGES, MOST_NUMBERS_GONE, type CheckItem } from '../sluice';
import { newCode, withoutAge } from './codes';
import { Failure } from './failure';
import { placeOf, readText } from './files';
import { loadScanner } from './knowledge';
import { TEXT } from './messages';
import { readMapping } from './pseudonyms';
import { EXIT } from './scan';

export interface CheckOptions {
  readonly input: string;
  readonly answer: string;
  readonly mapping?: string;
  readonly json?: boolean;
  readonly showValues?: boolean;
}

/** The code that a remark is about, as far as it holds no content; empty for remarks about the text itself. */
function codeOf({ kind, found }: CheckItem): string {
  switch (kind) {
    case 'placeholder-missing':
    case 'placeholder-doubtful':
      return withoutAge(found);
    case 'placeholder-new':
      return newCode(found);
    default:
      return '';
  }
}

/** Prints the remarks of the answer check. Exit code 1 when there are any. @throws Failure */
export function checkAnswerFile(options: CheckOptions): number {
  const { input, answer: answerFile, mapping, json = false, showValues = false } = options;
  const answer = readText(answerFile);
  const source = readText(input);
  // A comparison with nothing would end well.
  if (source.trim() === '') throw new Failure(input, TEXT.nothingToCompare);
  if (answer.trim() === '') throw new Failure(answerFile, TEXT.emptyAnswer);
  const { items, summary } = checkAnswer({
    input: source,
    answer,
    isDrug: loadScanner().isDrug,
    ...(mapping !== undefined && { mapping: readMapping(mapping, Date.now()) }),
  });
  if (json) {
    const shown = items.map((item) => {
      const { found, ...rest } = item;
      const code = showValues ? found : codeOf(item);
      return showValues || code !== '' ? { ...rest, found: code } : rest;
    });
    console.log(JSON.stringify({ file: answerFile, items: shown }));
  } else {
    const numbers = items.filter(({ kind }) => kind === 'number-gone');
    const together = numbers.length > MOST_NUMBERS_GONE ? numbers : [];
    for (const item of items.filter((one) => !together.includes(one))) {
      const { span, inputSpan, message } = item;
      // What is gone has a place in the input only.
      const lost = inputSpan ? `${input}:${placeOf(source, inputSpan.start)}` : answerFile;
      const place = span ? `${answerFile}:${placeOf(answer, span.start)}` : lost;
      const shown = showValues ? item.found : codeOf(item);
      console.log(shown === '' ? `${place} ${message}` : `${place} ${message} "${shown}"`);
    }
    if (together.length > 0) console.log(`${input} ${MESSAGES.checkNumbersGone(together.length)}`);
    console.log(summary);
  }
  return items.length > 0 ? EXIT.found : EXIT.nothing;
}
