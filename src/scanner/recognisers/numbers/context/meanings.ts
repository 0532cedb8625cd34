/** What a number can be the number of. */
export const enum Meaning {
  None = 0,
  Bsn,
  Patient,
  Policy,
  /** Passport, identity card, driving licence, V-number. */
  Identity,
  Plate,
  Care,
  Phone,
  Iban,
  /** Order, article, invoice, laboratory sample: a number of a thing, not of a person. */
  Thing,
}
