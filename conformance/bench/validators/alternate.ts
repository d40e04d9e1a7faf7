/** CPU time of one call of each, in nanoseconds: the least of many batches, ours and the peer's in turn. */
export function alternate(ours: () => number, peer: () => number): { readonly ours: number; readonly peer: number } {
  const size = { ours: batchSize(ours), peer: batchSize(peer) };
  const least = { ours: Infinity, peer: Infinity };
  for (let round = 0; round < 15; round++) {
    least.ours = Math.min(least.ours, cpuOfBatch(ours, size.ours) / size.ours);
    least.peer = Math.min(least.peer, cpuOfBatch(peer, size.peer) / size.peer);
  }
  return least;
}

/** Calls that take some 20 ms, found by doubling, which also warms the code up. */
function batchSize(run: () => number): number {
  let size = 1_000;
  while (cpuOfBatch(run, size) < 20_000_000) size *= 2;
  return size;
}

function cpuOfBatch(run: () => number, size: number): number {
  const before = process.cpuUsage();
  let found = 0;
  for (let call = 0; call < size; call++) found += run();
  const { user, system } = process.cpuUsage(before);
  // Used, so that the engine cannot leave the calls out.
  if (!Number.isFinite(found)) throw new Error("a validator counted no number");
  return (user + system) * 1_000;
}
