/** Segments of HL7 v2 messages, whose fields have a fixed meaning. */
import { Ascii } from '../ascii';
import { Label } from '../cues';
import { passesElevenTest } from '../eleven-test';
import { Kind, type Tokens } from '../tokens';
import { wordSet } from '../word-table';
import { type Layout } from './layout';
import { markKey } from './records';

/** Fields of HL7 v2 segments that hold personal data (HL7 v2.5, chapters 3 and 6). */
const HL7: Readonly<Record<string, Readonly<Record<number, Label>>>> = {
  PID: {
    2: Label.PatientNumber, 3: Label.PatientNumber, 4: Label.PatientNumber, 5: Label.Name, 6: Label.Name, 7: Label.BirthDate,
    9: Label.Name, 11: Label.Address, 13: Label.Phone, 14: Label.Phone, 18: Label.PatientNumber, 19: Label.Bsn,
    20: Label.IdNumber, 23: Label.Place,
  },
  NK1: { 2: Label.Name, 4: Label.Address, 5: Label.Phone, 6: Label.Phone, 16: Label.BirthDate, 30: Label.Name },
  PV1: { 7: Label.Name, 8: Label.Name, 9: Label.Name, 17: Label.Name, 19: Label.PatientNumber },
  ORC: { 10: Label.Name, 11: Label.Name, 12: Label.Name },
  OBR: { 10: Label.Name, 16: Label.Name, 28: Label.Name, 32: Label.Name },
  IN1: { 16: Label.Name, 18: Label.BirthDate, 19: Label.Address, 36: Label.PolicyNumber, 49: Label.PolicyNumber },
  GT1: { 3: Label.Name, 5: Label.Address, 6: Label.Phone, 8: Label.BirthDate },
}; // prettier-ignore

/**
 * Fields with codes, counts, times of messages and numbers of orders, documents and systems, which point to nobody (HL7 v2.5, chapters 2 to 4, 6,
 * 7, 9 and 10): ADT^A08, NM, mmol/L, HH. Field 0 is the name of the segment. In MSH the first bar is itself a field, so that
 * its fields are counted one lower here. Left out are fields that a program may fill with text or an institution, and those beside one
 * with a name: programs miscount.
 */
const CODED: Readonly<Record<string, readonly number[]>> = {
  MSH: [0, 1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
  MSA: [0, 1, 2],
  ERR: [0, 1, 2, 3, 4],
  EVN: [0, 1, 2, 3, 6],
  PID: [0, 1, 8, 10, 15, 16, 17, 22, 24, 25, 27, 30],
  NK1: [0, 1, 3, 7],
  PV1: [0, 1, 2, 14, 15, 18],
  PV2: [0, 1, 2],
  ORC: [0, 1, 2, 3, 4, 5],
  OBR: [0, 1, 2, 3, 4, 5, 6, 24, 25],
  OBX: [0, 1, 2, 3, 4, 6, 7, 8],
  NTE: [0, 1, 2, 4],
  AL1: [0, 1, 2, 3, 4],
  DG1: [0, 1, 2, 3, 6],
  TXA: [0, 1, 2, 3, 12, 13, 14, 17, 18, 19],
  SCH: [0, 1, 2, 3, 4, 5, 9, 10, 11],
  IN1: [0, 1, 2, 3],
  GT1: [0, 1],
};

/** Who somebody is to the patient (HL7 table 0063), also where a program writes it one field on. */
const RELATIONS = wordSet(
  'spo dom chd stp dau son fth mth par bro sis nch fnd nei oth emc grd grp gch unk sel',
);

/** What kind of number stands before it, and who gives out a BSN (HL7 table 0203): ^^^HIS^PI, ^^^NLMINBIZA^NNNLD. */
const KINDS = wordSet('pi pe mr vn an ss ni pn pt nlminbiza nnnld');

/** The name of the HL7 segment that starts at token `first`: three letters and digits, then a bar. */
export function hl7Segment(text: string, tokens: Tokens, first: number): string | undefined {
  if (first >= tokens.count) return undefined;
  const from = tokens.start[first];
  if (text.charCodeAt(from + 3) !== Ascii.Bar) return undefined;
  const name = text.slice(from, from + 3);
  return CODED[name] ? name : undefined;
}

/** Parts of a patient's or relative's name (data type XPN); of staff a number stands before them (XCN). Behind them stand codes: ^^^^L. */
const NAME_PARTS = 6;
const OF_STAFF = ['PV1', 'ORC', 'OBR'];

/** Marks between the fields of a segment and the parts of a field: | ^ & ~. */
const SEPARATORS: readonly number[] = [Ascii.Bar, Ascii.Caret, Ascii.Ampersand, Ascii.Tilde];
const isSeparator = ({ kind, hash }: Tokens, i: number): boolean =>
  kind[i] === Kind.Mark && SEPARATORS.includes(hash[i]);

/** Digits beyond which a number is no BSN: more need not be read. */
const LONGEST_BSN = 10;

/**
 * Whether the part of a field that token `first` opens may be a code, and so is nobody's: one run without a space. What somebody typed
 * there instead is read as any text: "CANCEL^mevrouw Verdurmen belt af", "BSN 600933155 onbekend". So is what may be a BSN, with or
 * without its word: that may never leave.
 */
function mayBeCode(text: string, tokens: Tokens, first: number, to: number): boolean {
  const { kind, start, end, spaced, label } = tokens;
  let digits = '';
  for (let i = first; i < to && !isSeparator(tokens, i); i++) {
    if (label[i] === Label.Bsn || (i > first && spaced[i] === 1 && kind[i] !== Kind.Newline)) return false;
    if (kind[i] === Kind.Number && digits.length < LONGEST_BSN) digits += text.slice(start[i], end[i]);
  }
  return !passesElevenTest(digits);
}

/** Labels the fields of a segment; of one that has no personal data in a field of its own, only those that are codes. */
export function labelHl7(text: string, tokens: Tokens, layout: Layout, n: number, segment: string): void {
  const fields = HL7[segment];
  const coded = CODED[segment];
  const nameParts = OF_STAFF.includes(segment) ? NAME_PARTS + 1 : NAME_PARTS;
  const opening = layout.lineFirst[n];
  const end = layout.lineFirst[n + 1];
  let field = 0;
  let part = 0;
  let plain = true;
  for (let i = opening; i < end; i++) {
    if (i === opening || isSeparator(tokens, i - 1)) plain = mayBeCode(text, tokens, i, end);
    const isCode =
      (plain && coded.includes(field)) ||
      // The numbers of systems, beside their names.
      (segment === 'MSH' && tokens.kind[i] === Kind.Number) ||
      (segment === 'NK1' && RELATIONS.has(tokens.hash[i])) ||
      (fields?.[field] === Label.PatientNumber && part > 0 && KINDS.has(tokens.hash[i]));
    if (isCode) markKey(layout, i);
    else if (fields) {
      const label = fields[field] ?? Label.Other;
      layout.inTable[i] = 1;
      layout.label[i] = label === Label.Name && part >= nameParts ? Label.Key : label;
    }
    if (fields) layout.cell[i] = field + 1;
    if (tokens.kind[i] !== Kind.Mark) continue;
    if (tokens.hash[i] === Ascii.Bar) field++;
    if (tokens.hash[i] === Ascii.Caret) part++;
    else if (tokens.hash[i] === Ascii.Bar || tokens.hash[i] === Ascii.Tilde) part = 0;
  }
}
