import Table from "cli-table3";
import type { Shown } from "./present.js";
import { sectionsOf, type Section } from "./sections.js";

export interface TableStyle {
  /** Of the terminal, in characters. */
  readonly columns: number;
  readonly isColoured: boolean;
}

const SIDE_BY_SIDE = 4;

/** A box with the operation's name on top, as the AWS CLI draws it. Empty where there is nothing to show. Rule CL-015. */
export function tableOf(title: string, value: Shown, style: TableStyle): string {
  let sections = sectionsOf(title, value);
  if (sections.length === 0) return "";
  if (widthOf(sections) > style.columns) sections = sections.map(upright);
  const width = widthOf(sections);
  const lines = sections.flatMap((section) => linesOf(section, width - 2 * section.depth, style));
  return `${["-".repeat(width), ...lines].join("\n")}\n`;
}

/** A single row as a column, with a name before each value. */
function upright(section: Section): Section {
  const [row] = section.rows;
  if (section.rows.length !== 1 || section.headers.length === 0) return section;
  return { ...section, headers: [], rows: section.headers.map((name, index) => [name, row![index]!]) };
}

function widthOf(sections: readonly Section[]): number {
  return Math.max(
    ...sections.map((section) => {
      const cells = columnWidths(section).reduce((sum, width) => sum + width + SIDE_BY_SIDE, 0);
      return Math.max(lengthOf(section.title ?? ""), cells) + 2 + 2 * section.depth;
    }),
  );
}

/** The widest text of each column. */
function columnWidths({ headers, rows }: Section): readonly number[] {
  const all = [headers, ...rows];
  const count = Math.max(...all.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ""))));
}

function linesOf(section: Section, width: number, style: TableStyle): readonly string[] {
  const { title, headers, rows, depth } = section;
  const widths = scaled(columnWidths(section), width);
  const rule = `+${widths.map((each, index) => "-".repeat(each - (index === 0 ? 2 : 1))).join("+")}+`;
  const lines: string[] = [];
  if (title !== undefined) lines.push(`|${centred(title, width - 2, width)}|`);
  if (title !== undefined && headers.length === 0 && rows.length === 0) lines.push(`+${"-".repeat(width - 2)}+`);
  if (headers.length > 0)
    lines.push(rule, ...drawn([headers.map((name, at) => heading(name, widths[at]!, at))], widths));
  if (rows.length > 0 && widths.length > 0)
    lines.push(
      rule,
      ...drawn(
        rows.map((row) => cells(row, widths, style)),
        widths,
      ),
      rule,
    );
  const edge = "|".repeat(depth);
  return lines.map((line) => edge + line + edge);
}

/** Columns stretched to fill the width, each in proportion; what rounding leaves over goes to the last ones. */
function scaled(widths: readonly number[], width: number): readonly number[] {
  const wanted = widths.map((each) => each + SIDE_BY_SIDE);
  const factor = width / wanted.reduce((sum, each) => sum + each, 0);
  const result = wanted.map((each) => roundedToEven(each * factor));
  let surplus = result.reduce((sum, each) => sum + each, 0) - width;
  while (surplus !== 0 && result.length > 0) {
    const order = surplus > 0 ? result.keys() : [...result.keys()].reverse();
    for (const index of order) {
      if (surplus === 0) break;
      const step = surplus > 0 ? -1 : 1;
      result[index]! += step;
      surplus += step;
    }
  }
  return result;
}

/** As Python rounds halves. */
function roundedToEven(number: number): number {
  const floor = Math.floor(number);
  return number - floor === 0.5 ? floor + (floor % 2) : Math.round(number);
}

/** @param length What the place counts as, borders included; the AWS CLI's own arithmetic. */
function centred(text: string, inner: number, length: number): string {
  const before = " ".repeat(Math.max(0, Math.floor(length / 2) - Math.floor(lengthOf(text) / 2) - 1));
  return before + text + " ".repeat(Math.max(0, inner - before.length - lengthOf(text)));
}

function heading(name: string, width: number, index: number): string {
  return centred(name, width - (index === 0 ? 2 : 1), width);
}

function cells(row: readonly string[], widths: readonly number[], { isColoured }: TableStyle): readonly string[] {
  return row.map((text, index) => {
    const room = widths[index]! - (index === 0 ? 2 : 1);
    const shown = isColoured ? `\u001b[1m\u001b[34m${text}\u001b[0m` : text;
    return `${lengthOf(text) + 2 <= room ? "  " : ""}${shown}`;
  });
}

/** Rows between upright lines. */
function drawn(rows: readonly (readonly string[])[], widths: readonly number[]): readonly string[] {
  const table = new Table({
    chars: { ...NO_RULES, left: "|", right: "|", middle: "|" },
    colWidths: widths.map((width, index) => width - (index === 0 ? 2 : 1)),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push(...rows.map((row) => widths.map((_, index) => row[index] ?? "")));
  return table.toString().split("\n");
}

const NO_RULES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  "right-mid": "",
};

/** In columns of a terminal: signs of East Asian scripts, and emoji, take two. */
function lengthOf(text: string): number {
  let length = 0;
  for (const sign of text) length += WIDE.test(sign) ? 2 : 1;
  return length;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
