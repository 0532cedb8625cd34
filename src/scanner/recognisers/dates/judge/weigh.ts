/** The weights of the evidence, in one place. A sum of BLOCK makes a date a birth date; each weight says which texts ask for it. */

/** "geb. 12-03-1956": the cue stands at most three words before; then further off; then behind: "op 4 mei geboren". */
export const BIRTH_WORD_NEAR = 6;
export const BIRTH_WORD_FAR = 4;
export const BIRTH_WORD_BEHIND = 4.5;
/** A label or a column header: GEBDATUM in an export, PID-7 in HL7. */
export const BIRTH_LABEL = 6;
/** *12-03-1956, °13 okt 1960: the genealogists' star. */
export const BIRTH_STAR = 5;
/** "afspraak 12-03-2025", "sinds 12 jan": the nearer, the surer. */
export const OTHER_WORD_NEAR = -4;
export const OTHER_WORD_NEARBY = -2;
export const OTHER_WORD_FAR = -1;
/** A name between the cue and the date: "uitslag bloed, Tahsin Aydin (14.08.1962)" leaves this much of it. */
export const BEHIND_NAME = 0.25;
/** A word that may be a name between a cue and a date of long ago: "Recept Wobbema 12-3-61" leaves so little that a person is asked. */
export const BEHIND_DOUBTFUL = 0.125;
/** Years from which on such a date is of the birth of an adult, where work of today stands before it; and before anything else. */
export const OF_AGE = 18;
export const BEFORE_ANY_RECORD = 40;
/** Column DATUM, "Datum: …". */
export const DATE_LABEL = -4;
/** Columns that promise something else (medicatie, bedrag). */
export const OTHER_LABEL = -1;
/** "Jan de Vries, 12-03-1956"; a name that can be a word counts half. */
export const NAME_BEFORE = 1.5;
export const NAME_BEFORE_DOUBTFUL = 0.75;
/** "zoon Bilal, 5 juni 2011", "mevr. Smit 12-03-1956": a relation or title leads the name in. */
export const NAME_INTRODUCED = 2;
/** "De Wit sr. INR, 1-2-1938": up to three words stand between the name and the date. */
export const NAME_NEARBY = 0.75;
/** "vlinder 4. 30 · 11 · 1961. pancreasca": a date that is no part of a sentence. */
export const STANDS_ALONE = 0.75;
/** "de jongste op 5 mei 1982". */
export const PERSON_BEFORE = 2;
/** "baby van 12/05/2025", "(6 maanden, 22/8)". */
export const BABY = 4;
/** "Jan de Vries (12-03-1956)". */
export const IN_BRACKETS = 1;
/** "kind Fenna Okkerse 12 jan 2025": a word for a child leads the name in; children are born of late. */
export const CHILD_BEFORE = 1;
/** "JAGROEP, KAYRA  v  20250311": the sex stands right before it. */
export const SEX_BEFORE = 0.75;
/** A row of a table with a column of birth dates in which only this one date stands: its cells have shifted. */
export const SHIFTED_ROW = 3;
/** A line like the lines around it, which each open with words and a birth date. */
export const LINE_ALIKE = 1.5;
/** "brief van dr. Okkerse, 12-3-2018": a professional's date is that of a letter. */
export const DOCTOR_BEFORE = -2.5;
/** "19680704;V;De Wit": a name behind. */
export const NAME_BEHIND = 0.75;
/** A BSN, a record number or M/V beside it: the line identifies somebody. */
export const IDENTITY_BESIDE = 1.5;
/** "67 jr (12-03-1956)", where the age fits. */
export const AGE_FITS = 3;
/** A column of dates that lie decades apart. */
export const COLUMN_SPREAD = 3;
/** A column of dates that all are of these two years: consults. */
export const COLUMN_RECENT = -1.5;
/** The year: adults are born long ago, consults are not. */
export const YEAR_OLD = 2;
export const YEAR_ADULT = 1.5;
export const YEAR_CHILD = 1;
export const YEAR_TODDLER = 0;
export const YEAR_RECENT = -1;
export const YEAR_AHEAD = -4;
/** "om 10:30", "9 april 10:42": an appointment or a note. */
export const CLOCK_BEHIND = -2.5;
/** "Okkerse 3-12-1330": a year of the Persian calendar or a time; only a birth date elsewhere that is its like outweighs this. */
export const CLOCK_TOO = -1;
export const WEEKDAY_BEFORE = -1;
/** "op 1 februari 2001 stapte …": a preposition directly before tells a story, no identity. */
export const PREPOSITION_BEFORE = -1;
/** "hij is van 12 maart 1956", "kind is van 23/06/15", "Quinten, van 3 juni 2006". */
export const IS_VAN = 2;
export const NO_YEAR = -2;
export const NO_DAY = -0.5;
/** Six digits, digits with spaces, day and year without a separator: no date by themselves. */
export const WEAK_SHAPE = -0.5;
/** "vader (3-6-39)", "pt 12-9-1985": a relation or a patient stands for the name. */
export const RELATION_BEFORE = 1.5;
/** Rows of a list with a name and a date each, decades apart: an agenda, a family. */
export const ROWS_SPREAD = 1;
/** "12-03-1956 - 04-05-2025": a life, from birth to death. */
export const LIFE_SPAN = 3;
/** One more date beside a person, in a text with two birth dates. */
export const AMONG_BIRTHS = 0.75;
/** The same date as a birth date that is certain, or that with day and month swapped. */
export const ECHO = 4;

/** From here on a date is a birth date, and holds the text. */
export const BLOCK = 2.5;
/** From here on a person is asked, when a name stands beside it. */
export const REVIEW = 1.5;

/** The year in which a text without any dated event is taken to be written: the year of this release. */
export const YEAR_OF_RELEASE = 2025;
