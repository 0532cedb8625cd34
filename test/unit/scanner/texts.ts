/** Texts for property tests and fuzzing: what people type, what machines print, and what breaks scanners. */
import fc from 'fast-check';

/** Pieces with which recognisers begin, go on or end; put together in any order they make almost-findings. */
const PIECES = [
  'Geachte', 'mevrouw', 'dhr.', 'mevr. ', 'de heer', 'Beste', 'Jan', 'Fatima', 'J.P.M.', 'de Vries', "van 't Hof", 'El Idrissi',
  'Vries-de Boer', 'kok', 'KOK', 'Yıldız', 'O’Neill', '李', 'Ångström', 'geb.', 'geboren op', 'geboortedatum:', 'bsn', 'BSN:',
  '123456782', '1234.56.782', '111222333', '12-03-1956', '12 maart 1956', '1956-03-12', '12/3', "'56", '31-02-2001', '86 jaar',
  'tel.', '06-12345678', '+31 6 1234 5678', '(0182) 53 64 18', 'NL91 ABNA 0417 1643 00', 'AB-12-CD', 'jan@voorbeeld.nl', 'https://',
  'www.voorbeeld.nl/a?b=c', 'Dorpsstraat 12 bis', 'Postbus 1', '1234 AB', 'Utrecht', 'te', 'patiëntnr.', 'polisnummer', 'dossier',
  'nul zes', 'twee drie', 'honderdtwaalf', 'Naam:', 'naam;bsn;tel', 'naam  bsn  tel', '| naam | bsn |', 'PID|1||', 'Van:', 'Betreft:',
  '> ', '- ', '* ', '**', '_', '&amp;', '&eacute;', '&#233;', '=C3=A9', '=\r\n', 'Ã©', 'â€™', '\u0301', '\u00ad', '\u200b', '\ufeff',
  '\ud835\udfd9', '\ud835', '\udfd9', '１２', '٣', 'а', 'З', '\0', '\n', '\r\n', '\r', '\n\n', '\t', ' ', '  ', '\u00a0', '\u2028', ',', ';', ':', '.',
  '(', ')', '[', ']', '{', '}', '"', "'", '|', '/', '-', '–', '=', '@', '[NAAM-1]', 'mg', '120/80', '1dd2', 'The patient', 'was born on',
  '\n> ', '\n>> ', '\n| ', '\n> > Jan ', 'Okker-\n> se', '\n> | naam | bsn |', '-\n', '\n>\n', '{"naam": "', '", "geb": "', '"}', '\\u00e9',
  '\\u2019', '\\n', '\\r\\n', '\\/', '\\"', '\\\\', '%20', '%C3%A9', '%E9', '%0D%0A', '%2C%20', '%E2%80%99', 'D0KTER', 'PAT1ENT', 'MEVR0UW', 'V00R',
  '<p>', '</p>\n<p>', '<br/>', '<b>', '</b>', '<td>', '</td><td>', '<a href="x">', '<', '=E1=BB=85', '%E1%BB%85', '\\ud83d', '\\udc69', '&amp;euml;',
  'l949', '3O', 'O3-l2-l93l', 'lO5O lO 984', 'KAMER5', '8.20  ', '12-05-25 | KZV | T90.02',
]; // prettier-ignore

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.nat({ max: 1_999_999_999 }).map(String) },
);

/** A text of up to 40 pieces, mostly with spaces between them. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n', ', ')), { maxLength: 40 })
  .map((parts) => parts.map(([text, between]) => text + between).join(''));
