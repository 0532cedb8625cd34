import type { Filled } from './template';

/** Escapes text for a VS Code snippet (`$`, `}` and `\` have a meaning there). */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Escapes one option of a snippet choice: there VS Code reads a backslash before these three only, and any other as itself. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

/** A filled template as a VS Code snippet: tab stops numbered in order of the text, `$0` at the end. */
export function filledToSnippet(filled: Filled): string {
  const numbers = new Map<string, number>();
  let snippet = '';
  let last = 0;
  for (const stop of filled.tabStops) {
    snippet += escapeSnippet(filled.text.slice(last, stop.start));
    const known = numbers.get(stop.field);
    const number = known ?? numbers.size + 1;
    numbers.set(stop.field, number);
    const text = filled.text.slice(stop.start, stop.end);
    if (known !== undefined) snippet += `\${${number}}`;
    else if (stop.choices.length > 1) snippet += `\${${number}|${stop.choices.map(escapeChoice).join(',')}|}`;
    else snippet += `\${${number}:${escapeSnippet(text)}}`;
    last = stop.end;
  }
  return `${snippet}${escapeSnippet(filled.text.slice(last))}$0`;
}
