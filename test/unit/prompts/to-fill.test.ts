// Places that the user has to fill in, apart from the marks that a template tells the model to write.
import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  findMarks,
  marksLeft,
  marksToFill,
  newTemplateSkeleton,
  parseTemplate,
} from '../../../src/prompts';
import { parseShipped, sampleValues, shippedFiles } from './shipped';

const CONTEXT = { selection: '', profile: {} };

describe.each(shippedFiles)('%s', (name) => {
  const template = parseShipped(name);
  const marksIn = (text: string) => findMarks(text).filter(({ kind }) => kind === 'invullen');

  it('has nothing to fill in with its sample, whatever it tells the model to write', () => {
    const filled = fillTemplate(template, sampleValues(template), CONTEXT);
    expect(marksIn(filled.text)).not.toEqual([]);
    expect(marksToFill(filled)).toEqual([]);
  });

  it('has as many places as its first message counts, and none that it tells the model to write', () => {
    const filled = fillTemplate(template, {}, CONTEXT);
    const marks = marksToFill(filled);
    expect(marks).toHaveLength(filled.problems.filter(({ severity }) => severity === 'error').length);
    expect(marks).not.toEqual([]);
    expect(marksLeft(template.body, marks)).toEqual([]);
    expect(marksLeft(filled.text, marks)).toEqual(marks);
  });
});

it('a place counts once, also where a template names it twice, and until it is filled in', () => {
  const source = `${newTemplateSkeleton('proef', '2026-01-31')}\nNog eens: \${onderwerp}\n`;
  const template = parseTemplate(source, 'proef.md', 'praktijk').template!;
  const filled = fillTemplate(template, {}, CONTEXT);
  const mark = '[INVULLEN: Waar gaat de tekst over?]';
  expect(marksToFill(filled)).toEqual([mark]);
  expect(marksLeft(filled.text.replace(mark, 'de wachtkamer'), [mark])).toEqual([mark]);
  expect(marksLeft(filled.text.replaceAll(mark, 'de wachtkamer'), [mark])).toEqual([]);
});
