/** From what a user calls a template to its id and file name. Pure. */

/** Small letters, digits and hyphens, at most 40; empty when nothing usable is left. */
export function templateIdFor(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '');
}

export function fileNameFor(id: string): string {
  return `${id}.md`;
}

/** The source of a template with another title; quoted, so that no sign in it has a meaning in the head. */
export function withTitle(source: string, title: string): string {
  return source.replace(/^titel: .*$/mu, () => `titel: ${JSON.stringify(title)}`);
}
