import { Mismatch } from "../wire/mismatch.js";
import type { TextForm } from "./text-form.js";

/**
 * A list as the value of one header, its elements apart by commas. Text with a comma or a quotation mark in it stands
 * between quotation marks. @see smithy.api#httpHeader
 */
export function headerList(element: TextForm, form?: "dates"): TextForm {
  const split = form === "dates" ? splitDates : splitList;
  return {
    read: (text) => (text === "" ? [] : split(text).map((part) => element.read(part))),
    write(value) {
      if (!Array.isArray(value)) throw new Mismatch("Expected list");
      // A date of HTTP has a comma, and yet no quotation marks.
      const texts = value.map((part) => element.write(part));
      return texts.map((part) => (form === "dates" ? part : quotedIfNeeded(part))).join(", ");
    },
  };
}

/** `Mon, 16 Dec 2019 23:48:18 GMT, Tue, ...`: every second comma is one between elements. */
function splitDates(text: string): readonly string[] {
  const parts = text.split(",");
  const dates: string[] = [];
  for (let at = 0; at < parts.length; at += 2)
    dates.push(
      parts
        .slice(at, at + 2)
        .join(",")
        .trim(),
    );
  return dates;
}

/** Either what stands between quotation marks or what holds no comma, and then the end or a comma. */
const ELEMENT = /[ \t]*(?:"((?:[^"\\]|\\.)*)"[ \t]*|([^,"\s][^,]*|))(?:,|$)/;

function splitList(text: string): readonly string[] {
  const elements: string[] = [];
  const element = new RegExp(ELEMENT, "y");
  // A comma at the end stands before one more element, an empty one.
  for (let isOver = false; !isOver;) {
    const found = element.exec(text);
    if (!found) throw new Mismatch("The quotation marks of a header are not closed");
    elements.push(found[1] === undefined ? found[2]!.trim() : found[1].replace(/\\(.)/g, "$1"));
    isOver = !found[0].endsWith(",");
  }
  return elements;
}

function quotedIfNeeded(text: string): string {
  const isPlain = text !== "" && !/[",]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
