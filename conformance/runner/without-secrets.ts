import { splitAtTokens, writeToken } from "./secret-token.js";

/**
 * Blots out secrets that somebody repeats in a text, also escaped, encoded or cut off at the end of it. A secret of a
 * few characters may be a word of the language: it counts only where it stands by itself, a very short one in quotes.
 */
export function withoutSecrets(said: string, secrets: readonly string[], tokenOf: (secret: string) => string): string {
  let left = said;
  for (const secret of secrets.toSorted((one, other) => other.length - one.length)) {
    for (const written of writingsOf(secret)) left = replaced(left, written, () => tokenOf(secret));
  }
  return left;
}

/** Shorter ones are looked for as words. */
const TELLING = 8;
/** Still shorter ones in quotes. */
const WORD = 4;

/** The ways to write a secret in JSON, HTML, an address or base64, or the bytes that it is base64 of. */
function writingsOf(secret: string): ReadonlySet<string> {
  const decoded = Buffer.from(secret, "base64");
  const escaped = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const isBase64 = secret.length >= TELLING && decoded.toString("base64") === secret;
  const writings = [
    secret,
    inJson(secret),
    // JSON within JSON.
    inJson(inJson(secret)),
    escaped,
    escaped.replaceAll('"', "&quot;").replaceAll("'", "&#x27;"),
    escaped.replaceAll('"', "&#34;").replaceAll("'", "&#39;"),
    encodeURIComponent(Buffer.from(secret).toString()),
    Buffer.from(secret).toString("base64"),
    ...(isBase64 && decoded.length >= TELLING ? [decoded.toString()] : []),
  ];
  return new Set(writings.filter((each) => each !== ""));
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function replaced(said: string, written: string, token: () => string): string {
  const isWord = written.length < TELLING;
  if (!said.includes(isWord ? written : written.slice(0, TELLING))) return said;
  return splitAtTokens(said)
    .map(({ text, token: before }) => {
      const left = isWord
        ? text.replace(asWord(written), token)
        : withoutCut(text.replaceAll(written, token), written, token);
      return `${left}${before ? writeToken(before) : ""}`;
    })
    .join("");
}

function asWord(written: string): RegExp {
  const literal = written.replaceAll(/[^A-Za-z0-9]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  if (written.length < WORD) return new RegExp(`(?<=["'\`])${literal}(?=["'\`])|^${literal}$`, "gu");
  return new RegExp(`(?<![\\w/.+=@-])${literal}(?![\\w/+=@-])`, "gu");
}

/** The beginning of a secret may be the end of a text that was cut. */
function withoutCut(text: string, written: string, token: () => string): string {
  const start = written.slice(0, TELLING);
  let at = text.indexOf(start, Math.max(0, text.length - written.length));
  // Nothing that is a secret repeats its own beginning without end.
  for (let tries = 0; at >= 0 && tries < 1000; tries++) {
    if (written.startsWith(text.slice(at))) return `${text.slice(0, at)}${token()}`;
    at = text.indexOf(start, at + 1);
  }
  return text;
}
