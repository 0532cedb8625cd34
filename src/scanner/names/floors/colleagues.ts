/** Colleagues where the words around them leave no doubt: behind a specialism, a treatment or "dr.", and who signs. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { isCompound } from '../model/attributes';
import { opensSentence } from '../asked/surroundings';

/** Abbreviations of specialisms, behind which the specialist is named. */
const SPECIALISMS = wordSet(
  'derm dermato uro gyn gynaec neuro cardio kno orth ortho int chir oogarts pulmo reuma plast kaakchir',
);

/** "uro", "KNO": a specialism, also where a list has it as a given name. */
export function isSpecialism({ tokens }: Doc, k: number): boolean {
  return k >= 0 && tokens.kind[k] === Kind.Word && SPECIALISMS.has(tokens.hash[k]);
}

const NO_PERSON = Lex.NotName | Lex.Drug | Lex.Institution | Lex.Place;

/** "derm. Bakker", "KNO (Bakker)", "staaroperatie 2019 (Bakker, Oogzorg)", "dr. WARM": who treated, whatever the word. */
export function isTreating(doc: Doc, i: number): boolean {
  const { kind, shape, lex, cue, start, end } = doc.tokens;
  if (i === 0 || shape[i] === Shape.Lower || shape[i] === Shape.Initials || cue[i] !== 0) return false;
  if (lex[i] & NO_PERSON) return false;
  const mark = kind[i - 1] === Kind.Mark ? doc.tokens.hash[i - 1] : 0;
  if (mark === 0)
    return kind[i - 1] === Kind.Word && (isBehindSpecialism(doc, i, i - 1) || isDoctor(doc, i - 1));
  if (mark === Ascii.Dot && i > 1)
    return !goesOn(doc, i) && (isDoctor(doc, i - 2) || isBehindSpecialism(doc, i, i - 2));
  if (mark !== Ascii.OpeningBracket || i < 2 || end[i] - start[i] < 3) return false;
  return isBehindSpecialism(doc, i, i - 2) || isBehindYear(doc, i);
}

function isBehindSpecialism(doc: Doc, i: number, k: number): boolean {
  if (!isSpecialism(doc, k)) return false;
  const { lex, start, end } = doc.tokens;
  if (lex[i] & Lex.Surname) return true;
  return lex[i] === 0 && !isCompound(doc.text, start[i], end[i], doc.lexicon);
}

/** "Verwezen naar derm. Goed beeld", "gezien door dr. Antibiotica gestart": behind a full stop a sentence opens with a word that practices use. */
function goesOn({ tokens }: Doc, i: number): boolean {
  const { kind, shape, lex, cue, count } = tokens;
  if ((lex[i] & Lex.Practice) === 0 || i + 1 >= count || kind[i + 1] !== Kind.Word) return false;
  return shape[i + 1] === Shape.Lower && (cue[i + 1] & Cue.Speech) === 0;
}

const DOCTORS = wordSet('dr drs prof');
/** What makes "dr" no title: "de dr. Controle volgt", "naar een dr". */
const ARTICLES = wordSet('de een geen mijn uw zijn haar');

/** "dr." of a name: no article stands before it, and no number of drops. */
function isDoctor({ tokens }: Doc, k: number): boolean {
  if (!DOCTORS.has(tokens.hash[k]) || tokens.kind[k] !== Kind.Word) return false;
  return k === 0 || (tokens.kind[k - 1] !== Kind.Number && !ARTICLES.has(tokens.hash[k - 1]));
}

/** "staaroperatie 2019 (Bakker, Oogzorg)": a surname behind a bracket, a year and a word in lower case. */
function isBehindYear({ tokens }: Doc, i: number): boolean {
  const { kind, hash, shape, lex, cue, start, end, count } = tokens;
  const year = i - 2;
  if (year < 1 || kind[year] !== Kind.Number || end[year] - start[year] !== 4) return false;
  if (kind[year - 1] !== Kind.Word || shape[year - 1] !== Shape.Lower || (lex[i] & Lex.Surname) === 0)
    return false;
  const next = i + 1;
  if (next >= count || kind[next] !== Kind.Mark) return false;
  if (hash[next] !== Ascii.Comma) return hash[next] === Ascii.ClosingBracket;
  // "scan 2021 (Borst, beiderzijds)": what was treated.
  const plain = next + 1 < count && shape[next + 1] === Shape.Lower && (cue[next + 1] & Cue.Role) === 0;
  return !plain || (lex[i] & Lex.Practice) === 0;
}

const SIGNS = wordSet('tekent tekende parafeert');
/** What people do in a practice, and abbreviations of findings don't: "JVP is", "IOD ligt". */
const ACTS = wordSet(
  'belt belde doet deed vraagt vroeg schrijft schreef regelt mailt appt overlegt bespreekt bekijkt',
);
const NO_INITIALS = Lex.Practice | Lex.Institution | Lex.Word | Lex.Drug | Lex.Place;

/** "BKL doet visite", "EMV tekent": capitals that do what people do; also an abbreviation of the lists when they sign. */
export function isActing({ tokens }: Doc, i: number): boolean {
  const { shape, hash, lex, start, end, count } = tokens;
  if (shape[i] !== Shape.Caps || end[i] - start[i] > 4 || i + 1 >= count || lex[i] & NO_INITIALS)
    return false;
  return SIGNS.has(hash[i + 1]) || ((lex[i] & Lex.NotName) === 0 && ACTS.has(hash[i + 1]));
}

/** What people do and hardly a thing does: "HUID IS ROOD" and "VOET DOET PIJN" name nobody. */
const ACTS_OF_PEOPLE = wordSet(
  'belt belde zegt zei vraagt vroeg wil wilde meldt meldde heeft had vindt krijgt gebruikt woont schrijft appt mailt slikt rookt durft weet neemt vertelt vertelde klaagt huilt wenst',
);
/** What calls and asks in a practice, and is a surname too. */
const CALLERS = wordSet('post bank wijk zorg dienst markt school kerk raad staat team balie winkel huis');

/** Parts of the body, what is found there and what is eaten, surnames too: "HART HEEFT GERUIS", "BLOED HEEFT GELEKT". */
const BODY = wordSet(
  'bloed hart pols bot been arm hand voet teen vinger duim knie heup rug nek hals hoofd haar baard oog oor neus mond kaak kin tong tand kies keel borst buik navel lever nier maag darm long blaas huid vel spier pees rib enkel elleboog schouder knop bult pit graat wond puist korst pus slijm pijn kramp koorts hoest vocht water vlek vis vlees hond kat',
);
/** What these do too; "HART BELT" is somebody. */
const HAS = wordSet('heeft had krijgt vindt neemt');

/** "BAKKER BELT MORGEN TERUG": in capitals throughout, a surname of the lists that opens its sentence and acts. */
export function isCapitalActing(doc: Doc, i: number): boolean {
  const { shape, hash, lex, cue, start, end, count } = doc.tokens;
  const next = i + 1;
  if (shape[i] !== Shape.Caps || next >= count || shape[next] !== Shape.Caps) return false;
  if ((lex[i] & (Lex.Surname | Lex.Drug | Lex.Institution)) !== Lex.Surname || cue[i] !== 0) return false;
  if (end[i] - start[i] < 3 || !ACTS_OF_PEOPLE.has(hash[next])) return false;
  if (CALLERS.has(hash[i]) || isBodyActing(doc, i)) return false;
  return opensSentence(doc, i);
}

/** What only people have, or have no more: "HART HEEFT AFSPRAAK". */
const OF_PEOPLE = wordSet(
  'afspraak afspraken recept geen gebeld teruggebeld afgebeld gemaild vragen vraag klachten nodig nieuwe nog last hulp een het de zijn haar controle uitslag medicatie',
);

/** "HART HEEFT GERUIS": in capitals throughout, a part of the body with what it has. */
export function isBodyActing({ tokens }: Doc, i: number): boolean {
  const { shape, hash, count } = tokens;
  const next = i + 1;
  if (shape[i] !== Shape.Caps || next >= count || shape[next] !== Shape.Caps) return false;
  if (!BODY.has(hash[i]) || !HAS.has(hash[next])) return false;
  return next + 1 >= count || !OF_PEOPLE.has(hash[next + 1]);
}
