/** One more step of a JSON Pointer (RFC 6901), with its slash. */
export function step(name: string | number): string {
  return `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
