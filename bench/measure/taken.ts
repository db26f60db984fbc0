/** How long each of some runs took, in seconds. */
export async function taken(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await work(run);
    seconds.push((performance.now() - begun) / 1000);
  }
  return seconds;
}
