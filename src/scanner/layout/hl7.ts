/** Segments of HL7 v2 messages, whose fields have a fixed meaning. */
import { Ascii } from '../ascii';
import { Label } from '../cues';
import { Kind, type Tokens } from '../tokens';
import { type Layout } from './layout';

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

/** The name of the HL7 segment that starts at token `first`: three letters and digits, then a bar. */
export function hl7Segment(text: string, tokens: Tokens, first: number): string | undefined {
  if (first >= tokens.count) return undefined;
  const from = tokens.start[first];
  if (text.charCodeAt(from + 3) !== Ascii.Bar) return undefined;
  const name = text.slice(from, from + 3);
  return HL7[name] ? name : undefined;
}

/** Parts of a patient's or relative's name (data type XPN); of staff a number stands before them (XCN). Behind them stand codes: ^^^^L. */
const NAME_PARTS = 6;
const OF_STAFF = ['PV1', 'ORC', 'OBR'];

export function labelHl7(tokens: Tokens, layout: Layout, n: number, segment: string): void {
  const fields = HL7[segment];
  const nameParts = OF_STAFF.includes(segment) ? NAME_PARTS + 1 : NAME_PARTS;
  let field = 0;
  let part = 0;
  for (let i = layout.lineFirst[n]; i < layout.lineFirst[n + 1]; i++) {
    const label = fields[field] ?? Label.Other;
    layout.cell[i] = field + 1;
    layout.inTable[i] = 1;
    layout.label[i] = label === Label.Name && part >= nameParts ? Label.Other : label;
    if (tokens.kind[i] !== Kind.Mark) continue;
    if (tokens.hash[i] === Ascii.Bar) field++;
    if (tokens.hash[i] === Ascii.Caret) part++;
    else if (tokens.hash[i] === Ascii.Bar || tokens.hash[i] === Ascii.Tilde) part = 0;
  }
}
