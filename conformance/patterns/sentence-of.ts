import { isPattern } from "./pattern.js";
import { definitionOf } from "./vocabulary.js";

const LONGEST = 200;

/** An expected value in words, for reports. */
export function sentenceOf(value: unknown): string {
  if (isPattern(value)) return definitionOf(value).sentence(value, sentenceOf);
  if (typeof value === "string") return shortened(JSON.stringify(value));
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `[${value.map(sentenceOf).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).map(([name, each]) => `${name}: ${sentenceOf(each)}`);
  return members.length === 0 ? "a structure" : `{ ${members.join(", ")} }`;
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length - 2} characters)`;
}
