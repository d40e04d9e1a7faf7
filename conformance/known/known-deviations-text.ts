import type { Deviation, KnownDeviationsFile } from "./known-deviations.js";

/** Columns of a line, as everywhere in this project. */
const WIDTH = 120;

/** The text of a file of known deviations: a line for each thing that can change, so that differences read well. */
export function knownDeviationsText({ versions, ...head }: KnownDeviationsFile): string {
  return `${block("", [
    ...Object.entries(head).map(([name, value]) => member("  ", name, JSON.stringify(value))),
    member(
      "  ",
      "versions",
      block(
        "  ",
        Object.entries(versions).map(([version, deviations]) =>
          member(
            "    ",
            version,
            block(
              "    ",
              Object.entries(deviations).map(([id, deviation]) => member("      ", id, deviationText(deviation))),
            ),
          ),
        ),
      ),
    ),
  ])}\n`;
}

function deviationText({ outcome, at, note }: Deviation): string {
  return block("      ", [
    member("        ", "outcome", JSON.stringify(outcome)),
    ...(at ? [placesText(at, note === undefined ? 0 : 1)] : []),
    ...(note === undefined ? [] : [member("        ", "note", JSON.stringify(note))]),
  ]);
}

function placesText(at: readonly string[], comma: number): string {
  const inLine = member("        ", "at", `[${at.map((place) => JSON.stringify(place)).join(", ")}]`);
  if (inLine.length + comma <= WIDTH) return inLine;
  const lines = at.map((place) => `          ${JSON.stringify(place)}`).join(",\n");
  return member("        ", "at", `[\n${lines}\n        ]`);
}

function member(indent: string, name: string, text: string): string {
  return `${indent}${JSON.stringify(name)}: ${text}`;
}

function block(indent: string, members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}
