/** Words that the text itself calls a name: "Graves is hier een achternaam", "bot = naam", "zus, zo heet ze", "my name is grace". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { NAME_KINDS } from '../model/evidence';
import { raisePerson } from '../model/weights';

const [IS, NAAM] = ['is', 'naam'].map(hashOf);
const NAME_WORDS = wordSet('achternaam voornaam roepnaam familienaam meisjesnaam eigennaam');

/** "Graves is hier een achternaam", "bot = naam": of the word at token `i`. */
export function isSaidToBeName({ tokens }: Doc, i: number): boolean {
  const { kind, hash, lex, shape, cue, count } = tokens;
  if (i + 2 >= count || cue[i] & Cue.Stop) return false;
  if (kind[i + 1] === Kind.Mark)
    return hash[i + 1] === Ascii.Equals && hash[i + 2] === NAAM && (lex[i] & NAME_KINDS) !== 0;
  if (shape[i] === Shape.Lower || i + 3 >= count || hash[i + 1] !== IS) return false;
  for (let k = i + 2; k < Math.min(count, i + 6) && kind[k] === Kind.Word; k++)
    if (NAME_WORDS.has(hash[k])) return true;
  return false;
}

/** What such words open with. */
export const SO = hashOf('zo');
const IS_CALLED = wordSet('heet heette');
/** Who is called so; "dat" and "die" may be a thing. */
const SO_CALLED = wordSet('hij ie ze zij');
/** "Tolk (echt, zo heet ze)": the name stands before that. */
const ASIDE = wordSet('echt ja nee gewoon inderdaad serieus grap grapje geintje');
const SHORTEST = 3;

/** "zus, zo heet ze", "boot (zo heet ie)": raises the verdict in `p` to `floor` for the word before "zo" at token `i`, whatever word it is. */
export function keepSoCalled({ tokens }: Doc, p: Float32Array, i: number, floor: number): void {
  const { kind, hash, cue, start, end, count } = tokens;
  if (i < 2 || i + 2 >= count || !IS_CALLED.has(hash[i + 1]) || !SO_CALLED.has(hash[i + 2])) return;
  let name = i - 2;
  if (ASIDE.has(hash[name])) {
    if (name < 2 || kind[name - 1] !== Kind.Mark) return;
    name -= 2;
  }
  if (
    kind[i - 1] !== Kind.Mark ||
    hash[i - 1] === Ascii.Dot ||
    kind[name] !== Kind.Word ||
    cue[name] & Cue.Stop
  )
    return;
  if (end[name] - start[name] >= SHORTEST) raisePerson(p, name, floor);
}

/** What such words open with. */
export const MY = ['my', 'mijn'].map(hashOf);
const IS_NAME = wordSet('name naam');
const BE = wordSet('is was');

/** What a sentence says of a name: "mijn naam is verkeerd", "veranderd", "bekend". */
const SAID_OF_NAME = /(?:[dt]|en|ig|s)$/;

/**
 * "my name is grace", "mijn naam is pukkel, ik bel": raises the verdict in `p` to `floor` for the word behind "is", "my" being token `i`: a
 * name of the lists, or whatever word the sentence ends with or pauses behind.
 */
export function keepOwnName({ tokens, text }: Doc, p: Float32Array, i: number, floor: number): void {
  const { kind, hash, cue, lex, start, end, count } = tokens;
  const name = i + 3;
  if (name >= count || !IS_NAME.has(hash[i + 1]) || !BE.has(hash[i + 2]) || kind[name] !== Kind.Word) return;
  if (cue[name] & (Cue.Title | Cue.Doctor | Cue.Role) || end[name] - start[name] < SHORTEST - 1) return;
  const ends = name + 1 >= count || kind[name + 1] !== Kind.Word;
  if (cue[name] & (Cue.Stop | Cue.Prefix)) {
    // "my name is will, will shaw"; "mijn naam is niet goed gespeld"
    if (ends && lex[name] & Lex.Given) raisePerson(p, name, floor);
  } else if (
    lex[name] & (Lex.Given | Lex.Surname) ||
    (ends && !SAID_OF_NAME.test(text.slice(start[name], end[name])))
  )
    raisePerson(p, name, floor);
}
