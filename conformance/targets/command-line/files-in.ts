/**
 * Reads files that exist in a scenario only: texts, or bytes.
 *
 * @throws what Node throws for a file that is not there.
 */
export function filesIn(files: Readonly<Record<string, unknown>>): (path: string) => Uint8Array {
  return (path) => {
    const content = files[path];
    if (content instanceof Uint8Array) return content;
    if (typeof content === "string") return new TextEncoder().encode(content);
    throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: "ENOENT" });
  };
}
