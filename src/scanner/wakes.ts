/**
 * What a word is of use for. Each recogniser has lists of hundreds of words, and nearly every word of a text stands in none of
 * them. What a word wakes is looked up once, with all else that is known of it (known-words.ts), and whoever walks over the
 * text passes by what does not wake him.
 */

/** What wakes on a token; several at once. */
export const enum Wake {
  /** A number in digits: all that reads numbers. */
  Number = 1,
  /** Says something of a number after it: "dossiernr", "polis". */
  SaysOfNumber = 2,
  /** Tells of the whole text that it speaks of BSNs, of asylum seekers or of cars. */
  Bsn = 4,
  Asylum = 8,
  Car = 16,
  /** Tells so of a person: a label of somebody's data, a title, a word for a patient or a birth. */
  Person = 32,
  /** "v": with "nummer" behind it one of an asylum seeker. */
  V = 64,
  /** May open a date or promise one: a month, a number in words, a misread digit, "geboren". */
  Date = 128,
  /** Stands for digits in dictated text. */
  Digits = 256,
  /** May be a house number in words. */
  HouseNumber = 512,
  /** Leads in somebody's name: "namens", "belt". */
  LeadsIn = 1024,
  /** Ends the name of a file: "pdf". */
  FileType = 2048,
  /** Stands for the at sign of an e-mail address: "apenstaartje". */
  At = 4096,
  /** May belong to a notation: "mg", "kamer", a word of a pair of describers. */
  Notation = 8192,
  /** In lower case no name, whatever stands beside it: "is", "worden". */
  NeverName = 16384,
  /** The same of more than a few letters that no label says to be a name: "griepvaccinatie". */
  HardlyName = 32768,
  /** Announces an address: "woont". */
  Address = 65536,
  /** A number against a letter, of digits that look like letters: in "HbA1c" and "D0KTER". */
  Misread = 131072,
  /** A number against a letter that looks like a digit: in "2l" and "l95O". */
  HalfRead = 262144,
}

/** Words by their hash, with what they wake. */
export type WakeWords = Iterable<readonly [hash: number, wakes: number]>;

/** All `hashes` with the same. */
export const waking = (wakes: number, hashes: Iterable<number>): (readonly [number, number])[] =>
  [...hashes].map((hash) => [hash, wakes]);
