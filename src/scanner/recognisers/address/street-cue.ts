/** Words that announce an address: "woont", "adres". */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { Kind, Shape } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf, wordSet } from '../../word-table';
import { isInside, LONGEST_NAME } from './words';

/** Words that announce an address: what stands between them and the house number is the street. */
const ADDRESS_CUES =
  'woon wonen adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres woont wonend wonende woonachtig verhuisd verhuist verhuizen verhuisde woonde gevestigd domicilie verblijft verblijvend thuis home address lives resides residing wohnhaft adresse huisadres';
const LABEL_CUES = wordSet(
  'adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres huisadres address adresse',
);
/** Words that announce an address only right before it: "thuis, Kraaiennest 331". */
const AT_HOME = wordSet('thuis home');
/** Homes of which "aan" or "op" tells the street. */
const HOUSE_WORDS = 'huis woning flat appartement huisje vakantiehuis bungalow pand kamer studio';
const HOUSES = wordSet(HOUSE_WORDS);
/** The words that announce an address, by themselves or with "aan" behind them. */
export const ADDRESS_WORDS: WakeWords = waking(
  Wake.Address,
  `${ADDRESS_CUES} ${HOUSE_WORDS}`.split(' ').map(hashOf),
);
const BESIDE_STREET = wordSet('aan op');
/** Words that may stand between such a word and the street. */
export const FROM_WORDS = wordSet('te in op naar aan de het een is was bij van and at the to geboren');

/** The words of a label: behind them the whole value is an address. */
export const isAddressLabel = (hash: number) => LABEL_CUES.has(hash);

/** A word before the name that announces an address; its token, or undefined. */
export function cueBefore(doc: Doc, t: number): number | undefined {
  const { kind, hash, wakes } = doc.tokens;
  for (let k = t; k >= 0 && k > t - LONGEST_NAME; k--) {
    // "dat is het oude adres. Bij regel 4": another sentence.
    if (kind[k] === Kind.Mark && hash[k] === Ascii.Dot && k < t && endsSentence(doc, k)) return undefined;
    if (kind[k] === Kind.Newline && k < t) {
      const before = k - 1;
      return before >= 0 &&
        (LABEL_CUES.has(hash[before]) ||
          (kind[before] === Kind.Mark && before > 0 && LABEL_CUES.has(hash[before - 1])))
        ? before
        : undefined;
    }
    if (kind[k] === Kind.Number && k < t - 4) return undefined;
    if ((wakes[k] & Wake.Address) === 0) continue;
    if (!HOUSES.has(hash[k])) return k;
    // "jullie huis aan Duinpan 7"
    if (BESIDE_STREET.has(hash[k + 1])) return k + 1;
  }
  return undefined;
}

/** A full stop behind a word of more than four letters, and a capital behind it. */
function endsSentence(doc: Doc, dot: number): boolean {
  const { kind, start, end, shape, spaced } = doc.tokens;
  return (
    dot > 0 &&
    kind[dot - 1] === Kind.Word &&
    end[dot - 1] - start[dot - 1] > 4 &&
    spaced[dot + 1] === 1 &&
    shape[dot + 1] === Shape.Capital
  );
}

/** Only small words stand between the word that announces an address and the name: "woont nu op De Trije Roeden". */
export function reaches(doc: Doc, cue: number, first: number): boolean {
  const { kind, hash, start, end, shape } = doc.tokens;
  if (shape[first] === Shape.Caps && end[first] - start[first] <= 3) return false;
  if (LABEL_CUES.has(hash[cue])) return first - cue <= 5;
  let words = 0;
  for (let t = cue + 1; t < first; t++)
    if (kind[t] === Kind.Word && !FROM_WORDS.has(hash[t]) && !isInside(hash[t])) words++;
  return AT_HOME.has(hash[cue]) ? words === 0 && first > cue + 1 : words <= 3;
}
