/** Whether the engine takes a regular expression. */
export function compiles(source: string, flags: string): boolean {
  try {
    return RegExp(source, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
