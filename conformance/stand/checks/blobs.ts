import { nothingToJudge, onEachAttempt, type Check } from "../check.js";

/**
 * Bytes that are base64 text themselves may be meant so. Where that text, once read, is text that a person can read, or
 * where it is filled up with `=`, they were encoded twice; of others nobody can tell from outside.
 */
export const blobs: Check = {
  id: "blobs",
  statement: "Bytes are sent in base64 of the standard alphabet, padded, and encoded once.",
  level: "must",
  cites: [{ rule: "CS-066" }, { rule: "SM-060" }, { trait: "aws.protocols#awsJson1_1" }],
  judge({ attempts }) {
    let doubtful = 0;
    const judgement = onEachAttempt(
      attempts,
      ({ values }) => {
        const bytes = values.filter(({ shape, value }) => shape?.type === "blob" && typeof value === "string");
        if (bytes.length === 0) return undefined;
        return bytes.flatMap(({ pointer, value }) => {
          const at = `/body${pointer}`;
          if (!isBase64(value as string)) return [{ pointer: at, expected: "base64", actual: "a string that is none" }];
          const layers = layersOf(value as string);
          if (layers === "unclear") doubtful += 1;
          if (layers !== "two") return [];
          return [{ pointer: at, expected: "base64 of the bytes", actual: "base64 of base64 text: encoded twice" }];
        });
      },
      "no request has bytes in it",
    );
    if (judgement.findings.length > 0 || doubtful === 0) return judgement;
    return nothingToJudge(
      "the bytes are text that could be base64 itself, or be meant so: nobody can tell from outside",
    );
  },
};

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*(?:|[AEIMQUYcgkosw048]=|[AQgw]==)$/.test(text);
}

/** Shorter texts are base64 by chance. */
const SHORTEST = 8;
/** From this length on no word is base64 by chance, but a key may be. */
const LONG = 24;

function layersOf(encoded: string): "one" | "two" | "unclear" {
  const once = Buffer.from(encoded, "base64").toString("latin1");
  if (once.length < SHORTEST || !isBase64(once)) return "one";
  const twice = Buffer.from(once, "base64").toString("latin1");
  if (once.endsWith("=") || /^[\t\n\r\x20-\x7e]+$/.test(twice)) return "two";
  return once.length >= LONG ? "unclear" : "one";
}
