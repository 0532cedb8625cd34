/** What a compound says of a number by its first and last part, so that every "trombosedienstnummer" needn't be listed. */
import { Meaning } from './meanings';

/** Shorter words are in the lists of meaning.ts; longer ones are no words. */
const SHORTEST = 6;
const LONGEST = 40;
/** The last two letters of all words that the patterns below take: most words end in others. */
const LAST_TWO = lastTwoOf('nr rs er um de id el js rt as nt ng it is');

/** A table of pairs of letters, whatever their case, for `endsInOneOf`. */
export function lastTwoOf(pairs: string): Uint8Array {
  const table = new Uint8Array(1 << 10);
  for (const [a, b] of pairs.split(' ')) table[pairOf(a.charCodeAt(0), b.charCodeAt(0))] = 1;
  return table;
}

/** A first look: true for a word that ends at `to` in one of the pairs; characters of other scripts fall together with some letter. */
export function endsInOneOf(table: Uint8Array, text: string, to: number): boolean {
  return table[pairOf(text.charCodeAt(to - 2), text.charCodeAt(to - 1))] === 1;
}

function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

const NUMBER_END = /(?:nr|nrs|nummers?|num|code|id|sleutel)$/;
/** First parts of numbers of a person, in the order in which they are tried. */
const STEMS: readonly (readonly [Meaning, RegExp])[] = [
  [Meaning.Care, /^(?:zorgverlener|behandelaar|agb|big-?|uzi|ura|knmg|knov|skj|kwaliteitsregister|artsen?|huisartsen?code|apotheek)/],
  [Meaning.Policy, /^(?:polis|(?:zorg|ziektekosten|reis|uitvaart|basis|aanvullende?)?(?:verzeker|verz)|premie|ehic|zorgpas|schade|relatie)/],
  [Meaning.Identity, /^(?:vreemdeling(?:en)?|visum|paspoort|reisdocument|rijbewijs|document|identiteits|verblijfs|legitimatie|kenteken|parkeerkaart|parkeervergunning)/],
  [
    Meaning.Patient,
    /^(?:pat(?:i[eë]nt)?|cli[eë]nt|kind|gezin|jeugd|opname|ontslag|bewoner|dossier|cas(?:us|e)|trombose|wmo|wlz|zvw|indicatie|beschikking|medisch|r[oö]ntgen|burger|screening|deelnemer(?!code)|proefpersoon|donor|inschrij|hulpvrager|zorg(?!product|prestatie|groep|instelling|kantoor|pad)|ziekenhuis|archief|behandel|leerling|kraam|verloskund|foto|scan|echo|overdracht|verwijs|epd|ecd|his|zis|ais|hap|trajec|toewijzing|spoed|subject|status|kaart|ponskaart)/,
  ],
]; // prettier-ignore
/** Words that are such a number by their last part. */
const ENDINGS: readonly (readonly [Meaning, RegExp])[] = [
  [Meaning.Identity, /(?:rijbewijs|paspoort|parkeerkaart|verblijfs(?:kaart|pas|titel|document|vergunning)|identiteitskaart)$/],
  [Meaning.Patient, /(?:zorg|kind|jeugd|pati[eë]nten?|cli[eë]nten?|medisch|medicatie|gezins?|behandel|ouder|wmo|familie|bewoners?|huisarts\w*|verzuim|ziekte|verpleeg\w*|revalidatie|kraam|school|leerling|letsel\w*|straf|asiel|bopz|jgz|spoed|poli|opname|onderzoeks|personeels|client\w*|schade|re-?integratie)dossier$|(?:zorgtoewijzing|indicatiebesluit|zorgvrager|hulpvrager|studiedeelnemer)$/],
  [Meaning.Policy, /(?:zorgpolis|zorgpas|zorgverzekering|verzekeringspas|verzekerdenpas)$/],
]; // prettier-ignore

/** The meaning of the word at [from, to) of `text`; None for most words. */
export function compoundMeaning(text: string, from: number, to: number): Meaning {
  const length = to - from;
  if (length < SHORTEST || length > LONGEST) return Meaning.None;
  if (!endsInOneOf(LAST_TWO, text, to)) return Meaning.None;
  const word = text.slice(from, to).toLowerCase();
  const list = NUMBER_END.test(word) ? STEMS : ENDINGS;
  for (const [meaning, pattern] of list) if (pattern.test(word)) return meaning;
  return Meaning.None;
}
