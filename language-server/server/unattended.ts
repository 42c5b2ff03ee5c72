/** Is told of a fault of ours: what was being done, and what went wrong. */
export type Fault = (what: string, error: unknown) => void;

/** Work that nobody waits for. What goes wrong in it is told; an error that nobody takes would end the process, and with it every open document. */
export async function unattended(what: string, fault: Fault, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    fault(what, error);
  }
}

/** {@link unattended}, after so many milliseconds. */
export function later(time: number, what: string, fault: Fault, work: () => unknown): ReturnType<typeof setTimeout> {
  return setTimeout(() => void unattended(what, fault, work), time);
}
