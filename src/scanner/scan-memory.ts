/** What a scanner keeps of the text scanned before, so that a few letters more cost less than a text. */
import { LineMemory } from './names/model/line-memory';
import { TokenMemory } from './token-memory';
import { WeighMemory } from './weigh-memory';

/** Of one text at a time, in the memory of the process only. The gate and the command line scan without. */
export class ScanMemory {
  readonly tokens = new TokenMemory();
  readonly lines = new LineMemory();
  readonly weighed = new WeighMemory();
}
