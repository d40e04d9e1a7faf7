/** Changes the text of one generated file, `create-secret-request.ts`, and insists on finding what it replaces. */
export function inFile(name: string, find: RegExp, replacement: string): (path: string, text: string) => string {
  return (path, text) => {
    if (!path.replaceAll("\\", "/").endsWith(`/types/${name}`)) return text;
    if (!find.test(text)) throw new Error(`${name} has nothing like ${find.source}: the mutant is out of date`);
    return text.replace(find, replacement);
  };
}
