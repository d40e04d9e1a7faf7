/**
 * A line as a terminal may have it: what an endpoint says must not move the cursor, colour what follows or turn letters
 * around. Such characters are shown by their numbers.
 *
 * @param isColoured Whether colours of our own are in the line, which stay.
 */
export function visible(line: string, isColoured = false): string {
  return line.replace(
    isColoured ? unlessColours : invisible,
    (found) => colours.exec(found)?.[0] ?? `\\u${found.codePointAt(0)!.toString(16).padStart(4, "0")}`,
  );
}

// oxlint-disable no-control-regex -- they are what is looked for
const invisible = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Those of `Paint`. */
const colours = /^\x1b\[(?:[0-2]|22|3[1-3]|39)m$/;
// oxlint-enable no-control-regex
const unlessColours = new RegExp(`${colours.source.slice(1, -1)}|${invisible.source}`, "g");
