/** What a text tells of somebody that is not rare by itself: where he lives, how old he is, what he does, has and lived through. */
import type { Doc } from '../document';
import type { Settled } from '../resolve';
import { Kind, tokenAt } from '../tokens';
import { hashOf, wordSet } from '../word-table';

/** Kinds of things; bits. */
export const enum Sign {
  Place = 1,
  Age = 2,
  Work = 4,
  Illness = 8,
  Event = 16,
}

/** The kinds of things that the text tells, of what only informs and of its words. */
export function signsOf(doc: Doc, settled: readonly Settled[]): number {
  let signs = 0;
  for (const one of settled) {
    if (one.severity !== 'info') continue;
    if (one.category === 'PLAATS') signs |= Sign.Place;
    else if (one.category === 'LEEFTIJD') signs |= Sign.Age;
    else if (one.category === 'INSTELLING' && isSchoolOrEmployer(doc, one)) signs |= Sign.Work;
    else if (one.category === 'DATUM' && isDayOfEvent(doc, one)) signs |= Sign.Event;
  }
  const { count, kind } = doc.tokens;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Word) continue;
    if (isTrade(doc, i)) signs |= Sign.Work;
    else if (isRareIllness(doc, i)) signs |= Sign.Illness;
  }
  return signs;
}

/** A word for a school in the name of an institution; "ROC" and "MBO" as a word of their own. */
const SCHOOL =
  /school|lyceum|college|gymnasium|universiteit|academie|(?<!\p{L})(?:roc|mbo|vmbo|havo)(?!\p{L})/iu;
const WORKS = wordSet(
  'werkt werkte werken werkzaam gewerkt werk dienst baan stage leerling student docent leraar lerares',
);
const BETWEEN = wordSet('bij op in van aan voor de het');
const MOST_BETWEEN = 3;

/** "basisschool De Regenboog", "werkt bij Veldink Bouw" */
function isSchoolOrEmployer({ text, tokens }: Doc, { start, end }: Settled): boolean {
  if (SCHOOL.test(text.slice(start, end))) return true;
  const { hash, kind } = tokens;
  const first = tokenAt(tokens, start);
  let k = first - 1;
  while (k > first - 1 - MOST_BETWEEN && k >= 0 && kind[k] === Kind.Word && BETWEEN.has(hash[k])) k--;
  return k >= 0 && kind[k] === Kind.Word && WORKS.has(hash[k]);
}

/** What happens to few people on one day. */
const EVENTS = wordSet(
  'overleed overleden overlijden verongelukt verongelukte ongeval ongeluk verkeersongeval brand steekpartij verdronk aangereden trouwde trouwden getrouwd gescheiden',
);
const EVENT_REACH = 6;

/** "overleed op 12 mei 2025": a day, and what happened on it. */
function isDayOfEvent({ tokens, layout }: Doc, { start, end }: Settled): boolean {
  const first = tokenAt(tokens, start);
  const behind = Math.min(tokens.count, tokenAt(tokens, end) + EVENT_REACH);
  for (let k = Math.max(0, first - EVENT_REACH); k < behind; k++)
    if (EVENTS.has(tokens.hash[k]) && layout.line[k] === layout.line[first]) return true;
  return false;
}

const TRADES = wordSet(
  'leraar lerares docent docente onderwijzer onderwijzeres juf rector conciërge boer boerin melkveehouder veehouder tuinder kweker visser schipper matroos zeeman kapitein buschauffeur vrachtwagenchauffeur taxichauffeur chauffeur machinist piloot stewardess agent politieagent rechercheur brandweerman militair marinier cipier rechter advocaat notaris burgemeester wethouder raadslid ambtenaar dominee predikant pastoor priester imam rabbijn koster organist dirigent musicus violist pianist zanger zangeres acteur actrice schrijver schrijfster kunstenaar kunstschilder beeldhouwer journalist journaliste fotograaf voetballer wielrenner schaatser bakker slager kok kelner kapper kapster schoonheidsspecialiste bloemist winkelier caissière verkoper verkoopster makelaar directeur directrice accountant boekhouder programmeur ingenieur architect aannemer timmerman metselaar stukadoor loodgieter elektricien lasser schilder stratenmaker dakdekker monteur automonteur smid molenaar goudsmid juwelier hovenier boswachter jager dierenarts veearts professor hoogleraar bibliothecaris postbode glazenwasser schoonmaker schoonmaakster kraanmachinist duiker teacher farmer fisherman butcher baker driver lawyer carpenter nurse',
);
const BEFORE_TRADE = wordSet(
  'werkt werkte werkzaam als was is oud gepensioneerd gepensioneerde beroep voormalig ex zelfstandig works worked retired',
);
const TRADE_REACH = 4;

/** "werkte als buschauffeur", "is conciërge op een school": a trade, and a word before it that makes it somebody's. */
function isTrade({ tokens: { hash, kind } }: Doc, i: number): boolean {
  if (!TRADES.has(hash[i])) return false;
  for (let k = i - 1; k >= 0 && k >= i - TRADE_REACH && kind[k] !== Kind.Newline; k--)
    if (BEFORE_TRADE.has(hash[k])) return true;
  return false;
}

/** Words for illnesses that at most five in ten thousand people have (the bound of Regulation (EC) 141/2000). */
const RARE = wordSet(
  'huntington duchenne marfan hemofilie fenylketonurie taaislijmziekte mucoviscidose sclerodermie myasthenie myasthenia porfyrie mucopolysaccharidose neurofibromatose cystinose galactosemie achondroplasie osteogenesis albinisme narcolepsie syringomyelie acromegalie ehlers prader klinefelter angelman sikkelcelziekte thalassemie',
);
/** Those that surnames are too. */
const RARE_NAMES = wordSet('gaucher fabry pompe cushing addison turner rett noonan wilson');
const [VAN, SYNDROOM] = ['van', 'syndroom'].map(hashOf);
const ILLNESS = wordSet('ziekte syndroom');

function isRareIllness({ tokens: { hash, count } }: Doc, i: number): boolean {
  if (RARE.has(hash[i])) return true;
  if (!RARE_NAMES.has(hash[i])) return false;
  return (
    (i > 1 && hash[i - 1] === VAN && ILLNESS.has(hash[i - 2])) || (i + 1 < count && hash[i + 1] === SYNDROOM)
  );
}
