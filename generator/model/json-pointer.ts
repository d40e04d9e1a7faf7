/** A step of a JSON Pointer as the name that it stands for: `~1` is a slash and `~0` a tilde. @see RFC 6901 */
export function pointerName(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
