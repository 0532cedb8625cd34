/** Clocks and figures. Times are CPU milliseconds of this process: a busy machine disturbs them least. */

/** CPU time (user and system) that `work` takes, in milliseconds. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The value below which `share` (0–1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median CPU milliseconds of `runs` runs, after `warm` runs that don't count. */
export async function medianCpuMs(runs: number, warm: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < warm + runs; run++) {
    const ms = await cpuMs(work);
    if (run >= warm) times.push(ms);
  }
  return median(times);
}

/** Size in bytes of a text as UTF-8, the unit of all throughput here. */
export const bytesOf = (text: string): number => Buffer.byteLength(text);

/** "512 KB/s" and "0.51 MB/s" for so many bytes in so many CPU milliseconds (KB = 1,000 bytes). */
export function throughput(bytes: number, ms: number): { kbPerSecond: number; mbPerSecond: number } {
  return { kbPerSecond: bytes / ms, mbPerSecond: bytes / ms / 1000 };
}
