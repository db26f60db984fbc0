/**
 * Waits for Ctrl-C or a service manager's SIGTERM, or until what runs here breaks (then it
 * rejects).
 */
export async function untilStopped(ended: Promise<void>): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let stop = (): void => {};
  const asked = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const signal of signals) process.on(signal, stop);
  try {
    await Promise.race([asked, ended]);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
