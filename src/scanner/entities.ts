/** Entities of HTML and XML: "Zo&euml;", "Ren&#233;e", and those that were escaped twice, as exports of exports are: "Zo&amp;euml;". */
import { Ascii } from './ascii';
import { ENTITIES } from './lookalikes';

export interface Entity {
  readonly code: number;
  /** One past its semicolon. */
  readonly end: number;
}

const ENTITY = /(?:#(\d{2,5})|#x([0-9a-fA-F]{2,4})|([a-zA-Z]{2,6}\d{0,2}));/y;

/** The entity whose ampersand stands right before `i`; undefined for none. */
export function entityAt(text: string, i: number): Entity | undefined {
  let found = readEntity(text, i);
  while (found?.code === Ascii.Ampersand) {
    const inner = readEntity(text, found.end);
    if (!inner) break;
    found = inner;
  }
  return found;
}

function readEntity(text: string, i: number): Entity | undefined {
  ENTITY.lastIndex = i;
  const match = ENTITY.exec(text);
  if (!match) return undefined;
  const code = match[1] ? Number(match[1]) : match[2] ? parseInt(match[2], 16) : ENTITIES.get(match[3]);
  return code === undefined || code < 32 || code > 0xffff ? undefined : { code, end: i + match[0].length };
}
