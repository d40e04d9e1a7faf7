import { closeSync, openSync, readSync } from "node:fs";
import type { Diagnostic, Result } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import type { TextFile } from "./read-documents.js";
import { shownPath } from "./shown-path.js";

const MEBIBYTES = 10;
const LIMIT = MEBIBYTES * 1024 * 1024;

/** Reads a page of documentation: text in UTF-8, or in UTF-16 where it begins with a byte order mark. */
export function readPage(path: string): Result<TextFile> {
  const shown = shownPath(path);
  const failed = (diagnostic: Diagnostic): Result<TextFile> => ({ diagnostics: [diagnostic] });
  try {
    const bytes = readUpTo(LIMIT + 1, path);
    if (bytes.length > LIMIT) return failed(diagnose["too-large"]({ path: shown, limit: `${MEBIBYTES} MiB` }));
    const text = decoded(bytes);
    if (text === undefined) return failed(diagnose["not-text"]({ path: shown }));
    if (text.trim() === "") return failed(diagnose["empty-input"]({ path: shown }));
    return { value: { file: shown, text }, diagnostics: [] };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return failed(diagnose["missing-input"]({ path: shown }));
    const reason = code === "EISDIR" ? "it is a folder, not a file" : message;
    return failed(diagnose["unreadable-input"]({ path: shown, reason }));
  }
}

/** The beginning of a file, or of what a pipe gives. */
function readUpTo(limit: number, path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const chunks: Buffer[] = [];
    for (let left = limit; left > 0;) {
      const chunk = Buffer.alloc(Math.min(left, 1024 * 1024));
      const read = readSync(file, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      left -= read;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

function decoded(bytes: Buffer): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
