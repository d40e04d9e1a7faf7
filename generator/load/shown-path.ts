import { relative } from "node:path";

/** A path as people are to read it: relative where it lies below the current folder, with forward slashes. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short.startsWith("..") || short === "" ? path : short).replaceAll("\\", "/");
}
