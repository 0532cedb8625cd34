/** From what a person calls a template or a field to its id. */
import { SELECTION } from './references';

/** Words and characters that an id keeps: the parser takes thirteen words, the journal sixty characters. */
const MAX_WORDS = 12;
const MAX_LENGTH = 60;

/** The words of a name in letters A–Z without accents, and digits: "Patiënt info" gives Patient and info. */
function plainWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
}

/** The id of a template: small letters, digits and hyphens; empty when nothing usable is left. */
export function templateIdFor(name: string): string {
  const id = plainWords(name).slice(0, MAX_WORDS).join('-').toLowerCase();
  return id.slice(0, MAX_LENGTH).replace(/-$/, '');
}

/** The id of a field: "gewenste toon" gives gewensteToon. */
export function fieldIdFor(name: string): string {
  const camel = plainWords(name)
    .map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join('');
  const id = /^[a-z]/.test(camel) ? camel.slice(0, 40) : `veld${camel.slice(0, 36)}`;
  return id === SELECTION || id === 'praktijk' ? `${id}Veld` : id;
}
