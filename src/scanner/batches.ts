/** Which texts are scanned side by side. */

/**
 * Texts of together so many UTF-16 units share a scan: some thirty pages, as much as the block of memory.ts serves. Letters of
 * 1 KB took 290 ms/MB one by one, 237 in sixteens, 221 in thirty-twos and 214 all 95 together; larger batches were not tried.
 */
const BATCH_LENGTH = 100_000;

/** A shorter text counts for so many units: its arrays and what is kept of it cost that much anyhow. */
const LEAST = 500;

/**
 * The items in their order, in batches of at most BATCH_LENGTH units; a longer one is a batch by itself. Takes no more items
 * than the batch at hand needs, and one: what makes them may read a file for each.
 * @param lengthOf length of the text of an item, in UTF-16 units.
 */
export function* batchesOf<T>(items: Iterable<T>, lengthOf: (item: T) => number): Generator<T[]> {
  let batch: T[] = [];
  let length = 0;
  for (const item of items) {
    const more = Math.max(LEAST, lengthOf(item));
    if (batch.length > 0 && length + more > BATCH_LENGTH) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(item);
    length += more;
  }
  if (batch.length > 0) yield batch;
}
