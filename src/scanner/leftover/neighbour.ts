/** What the tokens beside a spot are, in whole numbers: of words, the later tell more of a person. */
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Meaning, meaningOf } from '../recognisers/numbers/context/meaning';
import { isNumberWord, UNITS } from '../recognisers/numbers/context/record-words';
import { Kind, Shape } from '../tokens';
import { Found } from './found';

const MARKS = '():,.;|/-#="\'€%[]+*><&_~?!';

/** What a token is to a spot beside it. */
const enum Beside {
  Edge = 0,
  Newline,
  Number,
  Date,
  FoundNumber,
  /** Of each mark of MARKS another, and one for all others. */
  Mark,
  Unit = 33,
  MonthOrDay,
  Medical,
  Institution,
  Drug,
  ThingsNumber = 40,
  OthersNumber,
  SmallWord,
  Toward,
  Speech,
  Prefix,
  Indirect,
  PracticeWord,
  Word,
  Short,
  Capitals,
  Listed,
  OtherListed,
  Unknown,
  Colleague,
  NumberWord,
  OtherPersonsNumber,
  PatientNumber,
  Relation,
  Title,
  Patient,
  Birth,
  DoubtfulName,
  Name,
}

/** By what a word says of a number. */
const NAMED: Readonly<Record<Meaning, Beside>> = {
  [Meaning.None]: Beside.Edge,
  [Meaning.Patient]: Beside.PatientNumber,
  [Meaning.Policy]: Beside.OtherPersonsNumber,
  [Meaning.Identity]: Beside.OtherPersonsNumber,
  [Meaning.Bsn]: Beside.OtherPersonsNumber,
  [Meaning.Care]: Beside.OthersNumber,
  [Meaning.Phone]: Beside.OthersNumber,
  [Meaning.Plate]: Beside.OthersNumber,
  [Meaning.Iban]: Beside.OthersNumber,
  [Meaning.Thing]: Beside.ThingsNumber,
};

const OF_MARK = new Map([...MARKS].map((mark, at) => [mark.charCodeAt(0), Beside.Mark + at]));

/** By what else it says, the first that holds. */
const BY_CUE: readonly (readonly [cues: number, outline: Beside])[] = [
  [Cue.Month | Cue.Weekday, Beside.MonthOrDay],
  [Cue.Medical, Beside.Medical],
  [Cue.Institution, Beside.Institution],
  [Cue.Toward, Beside.Toward],
  [Cue.Speech, Beside.Speech],
  [Cue.Prefix, Beside.Prefix],
  [Cue.Stop, Beside.SmallWord],
];

/** What token `t` is to a spot beside it, a number below INPUT_VALUES; `found` is of `foundPerToken`. */
export function neighbour(doc: Doc, found: Uint8Array, t: number): number {
  const { count, kind, hash } = doc.tokens;
  if (t < 0 || t >= count) return Beside.Edge;
  switch (kind[t]) {
    case Kind.Newline:
      return Beside.Newline;
    case Kind.Number:
      return found[t] === Found.Nothing
        ? Beside.Number
        : found[t] === Found.Date
          ? Beside.Date
          : Beside.FoundNumber;
    case Kind.Mark:
      return OF_MARK.get(hash[t]) ?? Beside.Mark + MARKS.length;
    default:
      return wordBeside(doc, found[t], t);
  }
}

function wordBeside(doc: Doc, found: Found, t: number): Beside {
  const { cue, hash } = doc.tokens;
  if (found === Found.Name) return Beside.Name;
  if (found === Found.DoubtfulName) return Beside.DoubtfulName;
  const cues = cue[t];
  if (cues & Cue.Birth) return Beside.Birth;
  if (cues & Cue.Patient) return Beside.Patient;
  if (cues & Cue.Title) return Beside.Title;
  if (cues & Cue.Relation) return Beside.Relation;
  const named = NAMED[meaningOf(doc, t)];
  if (named >= Beside.NumberWord) return named;
  if (isNumberWord(doc, t)) return Beside.NumberWord;
  if (cues & (Cue.Doctor | Cue.Role)) return Beside.Colleague;
  if (named !== Beside.Edge) return named;
  if (UNITS.has(hash[t])) return Beside.Unit;
  if (cues !== 0) for (const [some, outline] of BY_CUE) if (cues & some) return outline;
  if (found === Found.Institution || found === Found.Place || found === Found.Age) return Beside.Indirect;
  return unsaid(doc, t);
}

/** A word that says nothing of its neighbours, by the lists. */
function unsaid({ tokens }: Doc, t: number): Beside {
  const { lex, shape, start, end } = tokens;
  const kinds = lex[t];
  if (kinds & Lex.Drug) return Beside.Drug;
  if (kinds & Lex.Practice) return Beside.PracticeWord;
  if (kinds & Lex.Word) return Beside.Word;
  if (kinds & (Lex.Given | Lex.Surname)) return Beside.Listed;
  const length = end[t] - start[t];
  if (shape[t] === Shape.Caps && length <= 4) return Beside.Capitals;
  return kinds !== 0 ? Beside.OtherListed : length <= 3 ? Beside.Short : Beside.Unknown;
}
