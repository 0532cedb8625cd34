/** HL7 messages: what its fields hold is found, and what they code raises no doubt. */
import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

/** What is found and is more than information, line by line. */
const found = (text: string) =>
  scanner
    .scan(text)
    .filter(({ severity }) => severity !== 'info')
    .map(({ start, end }) => text.slice(start, end));

/** The message of a patient, with `segments` behind it. */
const message = (...segments: string[]) =>
  ['PID|1||20417^^^HIS^PI||Oxenvoorder^Thyra^J^^^^L||19560312|F', ...segments].join('\n');
const PATIENT = ['20417', 'Oxenvoorder', 'Thyra', 'J', '19560312'];

describe('a message of HL7', () => {
  test('names a patient, and no code of the segment beside it', () => {
    expect(found(message())).toEqual(PATIENT);
  });

  test.each([
    'OBX|1|NM|HB^Hemoglobine||7.4|mmol/L|7.5-10.0|HH|||F',
    'OBX|2|TX|OPM^Opmerking||geen bijzonderheden||||||F',
    'ORC|NW|A8812^PMD|L250918-004||CM',
    'OBR|1|A77120|L25-009914|NTproBNP^^L',
    'TXA|1|DS|TX|20250418||||||||LB-77120',
    'SCH|A-30117|A-30117|||||CTR^controle|20|MIN',
    'AL1|1|DA|12345^penicilline|SV|rash',
    'MSA|AA|00774120',
    'NK1|1||SPO',
  ])('raises no doubt by its codes: %s', (segment) => {
    expect(found(message(segment))).toEqual(PATIENT);
  });

  test('keeps the numbers of its own header out, and of systems', () => {
    const head = 'MSH|^~\\&|GLIMS|LAB 01053318|HIS|HAP|202510091202||ORU^R01|990213|P|2.4';
    expect(found(`${head}\n${message()}`)).toEqual(PATIENT);
  });

  // Only what can be a code is one: a BSN may never leave, and neither may what somebody typed.
  test.each([
    ['ERR|||BSN 600933155 onbekend', '600933155'],
    ['ORC|NW|600933155', '600933155'],
    ['SCH|600.933.155|1', '600.933.155'],
    ['EVN|A08|20250314||bsn600933156', '600933156'],
    ['SCH|1|1||||CANCEL^mevrouw Verdurmen belt af', 'Verdurmen'],
    ['OBX|1|TX|OPM^gebeld met mevrouw Verdurmen||nee', 'Verdurmen'],
    ['TXA|1|brief van mevrouw Verdurmen|TX', 'Verdurmen'],
  ])('hides no BSN and no name in a field for codes: %s', (segment, value) => {
    expect(found(message(segment))).toContain(value);
  });

  test.each([
    ['NTE|1||Mevr Verdurmen belt terug', 'Verdurmen'],
    ['OBX|1|TX|OPM||Gebeld met mevrouw Verdurmen||||||F', 'Verdurmen'],
    ['OBR|1||L26-1|CRP^CRP||||||||||||01058213^Verdurmen^C', 'Verdurmen'],
    ['NK1|1|Verdurmen^Okke|SPO', 'Verdurmen'],
    // A name one field off: programs miscount.
    ['OBR|1||L26-1|CRP^CRP|||||01058213^Verdurmen^C', 'Verdurmen'],
  ])('still finds who stands in text, and who treats: %s', (segment, name) => {
    expect(found(message(segment))).toContain(name);
  });
});
