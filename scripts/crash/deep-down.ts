/** Asks where much of the stack is used already: what is said must not depend on where the stack ends. */
export function deepDown<T>(ask: () => T, levels = 600): T {
  return levels === 0 ? ask() : deepDown(ask, levels - 1);
}
