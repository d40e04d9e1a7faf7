import { propertyOf } from "./properties.js";
import { complementOf, horizontalSpace, type Ranges } from "./ranges.js";
import type { Scanner } from "./scanner.js";
import { Untranslatable } from "./untranslatable.js";

/** What an escape stands for, where it means the same in and outside a class. */
export type Escape =
  | { readonly kind: "character"; readonly code: number }
  | { readonly kind: "ranges"; readonly ranges: Ranges }
  /** A set that ECMAScript has a name for: `\d`, `\p{L}`. */
  | { readonly kind: "set"; readonly text: string };

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, a: 7, e: 27 };

/** Reads what follows a backslash. */
export function readEscape(scanner: Scanner): Escape {
  const property = scanner.match(/([pP])(?:\{\^?([^}]+)\}|(\p{L}))/uy);
  if (property) return propertyEscape(property[1] === "P", property[2] ?? property[3]!);
  const pair = scanner.match(/u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/uy);
  if (pair)
    return character(String.fromCharCode(...pair.slice(1).map((unit) => Number.parseInt(unit, 16))).codePointAt(0)!);
  const code =
    scanner.match(/x([0-9a-fA-F]{2})/uy) ??
    scanner.match(/x\{([0-9a-fA-F]+)\}/uy) ??
    scanner.match(/u([0-9a-fA-F]{4})/uy) ??
    scanner.match(/u\{([0-9a-fA-F]+)\}/uy);
  if (code) return character(Number.parseInt(code[1]!, 16));
  const octal = scanner.match(/0([0-3]?[0-7]{0,2})/uy);
  if (octal) return character(Number.parseInt(octal[1]! || "0", 8));
  const control = scanner.match(/c([A-Za-z])/uy);
  if (control) return character(control[1]!.charCodeAt(0) % 32);

  const letter = scanner.next();
  if (/[dDwWsS]/.test(letter)) return { kind: "set", text: `\\${letter}` };
  if (letter === "h") return { kind: "ranges", ranges: horizontalSpace };
  if (letter === "H") return { kind: "ranges", ranges: complementOf(horizontalSpace) };
  return character(controls[letter] ?? letter.codePointAt(0)!);
}

function propertyEscape(isNegated: boolean, name: string): Escape {
  const property = propertyOf(name);
  if (typeof property === "string") return { kind: "set", text: `\\${isNegated ? "P" : "p"}{${property}}` };
  return { kind: "ranges", ranges: isNegated ? complementOf(property) : property };
}

function character(code: number): Escape {
  if (code > 0x10ffff) throw new Untranslatable("there is no such character", true);
  return { kind: "character", code };
}
