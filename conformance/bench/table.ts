import type { Row } from "./row.js";

/** Rows as a table for people; a target that was missed says so. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ name, ours, peer, unit, ratio, target, met }) => [
    name,
    `${short(ours)} ${unit}`,
    `${short(peer)} ${unit}`,
    short(ratio),
    target,
    met ? "met" : "MISSED",
  ]);
  const table = [["benchmark", "ours", "peer", "ratio", "target", ""], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** Three significant digits. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
