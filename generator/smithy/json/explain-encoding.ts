import type { SyntaxProblem } from "./explain-syntax.js";

/** Says why a text is no text at all: empty, or bytes of another encoding that were read as UTF-8. */
export function explainEncoding(text: string): SyntaxProblem | undefined {
  if (text.trim() === "") {
    return { offset: 0, problem: "The file is empty.", hint: "It may be cut off: fetch or save it again." };
  }
  // UTF-16 has a zero byte in every second place, and a mark at the start that is no UTF-8.
  if (text.startsWith("\uFFFD") || text.slice(0, 64).includes("\u0000")) {
    return { offset: 0, problem: "The file is not UTF-8 text.", hint: "Save it with the encoding UTF-8." };
  }
  // Gzip and zip files.
  if (text.startsWith("\u001F\uFFFD") || text.startsWith("PK\u0003\u0004")) {
    return { offset: 0, problem: "The file is compressed.", hint: "Unpack it first." };
  }
  return undefined;
}
