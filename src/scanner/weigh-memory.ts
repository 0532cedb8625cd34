/** What trees answered before. After a keystroke most of what they are told is what they were told then. */
import type { Doc } from './document';
import { SPOT_INPUTS } from './leftover/inputs';
import { THIRD_INPUTS } from './names/model/weights';
import { weigh, type Trees } from './trees';

/** Places for an answer, a power of two: a text of ten pages has some hundred. An answer that finds its place taken drives the other out. */
const PLACES = 1 << 11;
const MOST_INPUTS = Math.max(THIRD_INPUTS, SPOT_INPUTS);

/** What `weigh` gives for these inputs, from memory where the document has one. */
export const weighFor = ({ memory }: Doc, trees: Trees, given: Uint8Array): number =>
  memory ? memory.weighed.weigh(trees, given) : weigh(trees, given);

export class WeighMemory {
  /** Per place which trees answered, what they were told, and what they answered. */
  private readonly asked = new Array<Trees | undefined>(PLACES);
  private readonly told = new Uint8Array(PLACES * MOST_INPUTS);
  private readonly answers = new Float64Array(PLACES);

  /** What `weigh` gives for these inputs. */
  weigh(trees: Trees, given: Uint8Array): number {
    const place = placeOf(given);
    if (this.asked[place] !== trees || !this.wasTold(place, given)) {
      this.asked[place] = trees;
      this.told.set(given, place * MOST_INPUTS);
      this.answers[place] = weigh(trees, given);
    }
    return this.answers[place];
  }

  private wasTold(place: number, given: Uint8Array): boolean {
    const { told } = this;
    const at = place * MOST_INPUTS;
    for (let k = 0; k < given.length; k++) if (told[at + k] !== given[k]) return false;
    return true;
  }
}

function placeOf(given: Uint8Array): number {
  let hash = given.length;
  for (let k = 0; k < given.length; k++) hash = Math.imul(hash, 31) + given[k];
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
