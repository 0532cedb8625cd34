/** What is nobody's number by how it is written: a time, a dose, a measure, a code of medicine or of a machine. */
import { isClock, isCommon, isMeasured } from '../beside/other-numbers';
import { MEASURED, MEDICAL_CODE } from '../recognisers/numbers/context/record-words';

/** "0945u", "14u05", "19.15u", "8-17u". */
const HOURS_NAMED = /^(?:\d{1,2}-)?(?:[01]?\d|2[0-3])(?:[.:]?[0-5]\d)?u(?:[0-5]\d)?$/i;
/** "8-17": from the morning into the afternoon, and no day of a month. */
const HOURS_OPEN = /^(?:[6-9]|1[0-2])-(?:1[3-9]|2[0-3])$/;
/** "9.00-9.30-10.00" */
const MOMENTS = /^\d{1,2}[.:][0-5]\d(?:-\d{1,2}[.:][0-5]\d){2,}$/;
/** "2dd1", "500 2dd 14" */
const PER_DAY = /(?:^|[\d ])dd(?:[\d ]|$)/i;
/** "2-2-3-2-2-3-2", "40-35-30-25", "7-10-13-16-19": what is taken at four moments or days and more, and their hours. */
const SCHEME = /^(?:\d|1\d|2[0-4]|[1-9][05])(?:-(?:\d|1\d|2[0-4]|[1-9][05])){3,}$/;
/** "75-0-150": nothing at noon. */
const NONE_AT_NOON = /^\d{1,3}-0-\d{1,3}$/;
/** "141/84 138/82 144/88 139", "145 89": blood pressures behind each other, or as people mail them. */
const PRESSURES = /^(?:[89]\d|1\d\d|2[0-4]\d)[/ ](?:[4-9]\d|1[01]\d)(?: \d{3}[/ ]\d{2,3})*(?: \d{3})?$/;
/** "RR128/77P64", "bd 200/110" */
const NAMED_PRESSURE = /^(?:rr|bd) ?\d{2,3}[-/]\d{2,3}/i;
/** "12.5", "84.5" */
const DECIMAL = /^\d{1,3}\.\d$/;
/** Pregnancies, births and abortions, with the weeks: G4P2A1, G3P2 22. */
const OBSTETRIC = /^(?:[GPAM]\d){2,}(?: \d{1,2})?$/i;
/** "2026-2027" */
const YEARS = /^(?:19|20)\d\d[-/](?:19|20)\d\d$/;
/** "25/8-12/9": leave, a holiday. */
const PERIOD = /^\d{1,2}\/\d{1,2}-\d{1,2}\/\d{1,2}$/;
/** "130.000.000" */
const MILLIONS = /^\d{1,3}(?:\.000){2,}$/;
/** "14 0495": the number of a municipality. */
const MUNICIPALITY = /^14 0\d{2,3}$/;
/** Addresses of computers: 192.168.1.214. */
const IP_ADDRESS = /^[1-9]\d{0,2}(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
/** Names of lists of codes, as HL7 has them: 2.16.840.1.113883.2.4. */
const OID = /^(?=.*\d{3})\d{1,6}(?:\.\d{1,6}){5,}$/;
/** Errors and sums of machines: 0x80070057, 9f31c55a0b. */
const HEXADECIMAL = /^(?:(?:[A-Z]{2,8} )?0x[\da-fA-F]+|(?=(?:.*\d[a-f]){2})[\da-f-]{8,})$/;
/** Parcels: 3SRPKS796422150. */
const PARCEL = /^(?:3S[A-Z]{4}\d{6,}|JVGL\d{6,})$/;
/** Photographs of a telephone: IMG_4417. */
const PHOTO = /^(?:IMG|DSC|PXL)[-_ ]?\d/;
/** Rules of the NZa: BR/REG-26120. */
const REGULATION = /^\/?REG-\d/;

const NOTATIONS = [
  HOURS_NAMED,
  HOURS_OPEN,
  MOMENTS,
  PER_DAY,
  SCHEME,
  NONE_AT_NOON,
  PRESSURES,
  NAMED_PRESSURE,
  DECIMAL,
  OBSTETRIC,
  YEARS,
  PERIOD,
  MILLIONS,
  MUNICIPALITY,
  IP_ADDRESS,
  OID,
  HEXADECIMAL,
  PARCEL,
  PHOTO,
  REGULATION,
  MEDICAL_CODE,
  MEASURED,
];

/** Fewer digits count, measure or tell the time. */
export const LEAST_DIGITS = 3;

/** Tones of a hearing test: "2000 45". */
const THOUSANDS = /^\d{1,2}000$/;

/** It is written as something else: as a whole, or its first part, when the rest has fewer digits than a number of a person. */
export function isOtherNotation(written: string): boolean {
  if (isCommon(written) || isClock(written) || isOther(written)) return true;
  // "0800u 4.2", "14.30 B12": a time or a tone, and its value.
  const space = written.indexOf(' ');
  if (space < 0 || digitsIn(written.slice(space)) >= LEAST_DIGITS) return false;
  const head = written.slice(0, space);
  return THOUSANDS.test(head) || isOther(head);
}

const isOther = (written: string): boolean =>
  isMeasured(written) || NOTATIONS.some((notation) => notation.test(written));

export const digitsIn = (written: string): number => written.replace(/\D/g, '').length;
