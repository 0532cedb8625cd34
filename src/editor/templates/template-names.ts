/** The file of an own template: its name, and its title in it. Pure. */

export function fileNameFor(id: string): string {
  return `${id}.md`;
}

/** The source of a template with another title; quoted, so that no sign in it has a meaning in the head. */
export function withTitle(source: string, title: string): string {
  return source.replace(/^titel: .*$/mu, () => `titel: ${JSON.stringify(title)}`);
}
