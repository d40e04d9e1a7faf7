import { isJsonObject, type JsonValue } from "../../model/index.js";
import { endOfString } from "./json-positions.js";

/** A member name that an object holds a second time. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/**
 * Finds names that occur twice in one object, of which `JSON.parse` keeps the last value without a word.
 *
 * Counting the names in the text and in the parsed value is enough to know that there are none, and several times
 * faster than comparing them.
 */
export function findDuplicateKeys(text: string, json: JsonValue): readonly DuplicateKey[] {
  return countNames(text) === countMembers(json) ? [] : scanDuplicates(text);
}

function countNames(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', start + 1)) {
    start = endOfString(text, start);
    if (isName(text, start)) count++;
  }
  return count;
}

function countMembers(json: JsonValue): number {
  let count = 0;
  const open: JsonValue[] = [json];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const children: readonly JsonValue[] = isJsonObject(value) ? Object.values(value) : (value as readonly JsonValue[]);
    if (isJsonObject(value)) count += children.length;
    for (const child of children) if (typeof child === "object" && child !== null) open.push(child);
  }
  return count;
}

function scanDuplicates(text: string): readonly DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const scopes: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "{" || char === "[") scopes.push(new Set());
    else if (char === "}" || char === "]") scopes.pop();
    if (char !== '"') continue;
    const offset = at;
    at = endOfString(text, offset);
    if (!isName(text, at)) continue;
    const key = JSON.parse(text.slice(offset, at + 1)) as string;
    const names = scopes.at(-1)!;
    if (names.has(key)) duplicates.push({ key, offset });
    names.add(key);
  }
  return duplicates;
}

/** Whether the string that ends at an offset is followed by a colon. */
function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return text[at] === ":";
}
