import type { ListValue, MapValue, StructureValue, Value } from "../command-line.js";
import { JsonError } from "../json/json-error.js";
import { parseJson } from "../json/parse-json.js";
import { fitToModel, isDocument } from "../shorthand/fit-to-model.js";
import { parseShorthand } from "../shorthand/parse-shorthand.js";
import { ShorthandError } from "../shorthand/shorthand-error.js";
import { BadValue } from "./bad-value.js";
import { mayHoldSecret } from "./any-within.js";
import type { LoadFile } from "./parameter-file.js";
import type { RawValue } from "./raw-value.js";
import { isScalar, scalarOf } from "./scalar.js";

/**
 * What the words of an option stand for: scalars as they are, lists and structures in shorthand or, where the text begins
 * with `[` or `{`, in JSON; all of them from a file too, if there is but one word. Rules CL-020 to CL-038.
 *
 * @throws BadValue
 */
export function optionValue(words: readonly string[], value: Value, loadFile: LoadFile): RawValue {
  const [word = ""] = words;
  if (value.kind === "blob" && value.isStream) return fileContent(word, loadFile);
  const loaded = words.length === 1 ? loadFile(word) : undefined;
  if (loaded instanceof Uint8Array) return loaded;
  try {
    if (value.kind === "list") {
      return loaded === undefined ? listValue(words, value, loadFile) : listFromFile(loaded, value, loadFile);
    }
    // Text from a file is what a blob is made of, in whichever way bytes are written on the command line. Rule CL-022.
    if (value.kind === "blob" && loaded !== undefined) return new TextEncoder().encode(loaded);
    return singleValue(loaded ?? word, value, loadFile);
  } catch (error) {
    throw shownFor(value, error);
  }
}

/** A stream is named by its file, with or without the prefix that others need. */
function fileContent(word: string, loadFile: LoadFile): Uint8Array {
  try {
    return loadFile(`fileb://${word.replace(/^fileb?:\/\//, "")}`) as Uint8Array;
  } catch (error) {
    throw error instanceof BadValue ? new BadValue("Blob values must be a path to a file.") : error;
  }
}

function singleValue(text: string, value: Value, loadFile: LoadFile): RawValue {
  if (isDocument(value)) return jsonOf(text, value);
  switch (value.kind) {
    case "list":
      return text.trimStart().startsWith("[") ? jsonOf(text, value) : notJson(text, value);
    case "map":
    case "structure":
    case "union":
      return looksLikeJson(text) ? objectOf(text, value) : shorthandOf(text, value, loadFile);
    default:
      return scalarOf(text, value);
  }
}

/** One word an element, in JSON throughout if the first is; or all of the list as one word of JSON. */
function listValue(words: readonly string[], value: ListValue, loadFile: LoadFile): RawValue {
  const [first = ""] = words;
  if (words.length === 1 && first.trimStart().startsWith("[")) return jsonOf(first, value);
  const element = value.element();
  if (isScalar(element)) return words.map((word) => singleValue(word, element, loadFile));
  const isJson = looksLikeJson(first) || isDocument(element);
  return words.map((word) => (isJson ? elementInJson(word, element) : shorthandOf(word, element, loadFile)));
}

function elementInJson(word: string, element: Value): RawValue {
  if (isDocument(element)) return jsonOf(word, element);
  if (element.kind === "list") return word.trimStart().startsWith("[") ? jsonOf(word, element) : notJson(word, element);
  return objectOf(word, element);
}

/** Only a list in JSON makes a list: an object, or shorthand, stays the one object that it is. Rule CL-032. */
function listFromFile(text: string, value: ListValue, loadFile: LoadFile): RawValue {
  if (looksLikeJson(text) || isScalar(value.element())) return jsonOf(text, value);
  return parseShorthand(text, loadFile);
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function objectOf(text: string, value: Value): RawValue {
  return text.trimStart().startsWith("{") ? jsonOf(text, value) : notJson(text, value);
}

function notJson(text: string, value: Value): never {
  throw new BadValue(mayHoldSecret(value) ? "Invalid JSON" : `Invalid JSON:\n${text}`);
}

/** Rule CL-037. */
function jsonOf(text: string, value: Value): RawValue {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const received = mayHoldSecret(value) ? "" : `\nJSON received: ${text}`;
    throw new BadValue(`Invalid JSON: ${error.message}${received}`);
  }
}

function shorthandOf(text: string, value: ListValue | MapValue | StructureValue | Value, loadFile: LoadFile): RawValue {
  if (hasNothingButText(value) && !text.includes("=")) return { Value: text };
  return fitToModel(parseShorthand(text, loadFile), value);
}

/** A structure around one text named `Value` may be given as that text alone. */
function hasNothingButText(value: Value): boolean {
  if (value.kind !== "structure") return false;
  const members = Object.entries(value.members);
  return members.length === 1 && members[0]![0] === "Value" && members[0]![1].value().kind === "string";
}

function shownFor(value: Value, error: unknown): unknown {
  if (!(error instanceof ShorthandError)) return error;
  return new BadValue(mayHoldSecret(value) ? error.message : error.messageWithText);
}
