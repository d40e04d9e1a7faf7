import { cellOf, type Cell } from "./cell.js";
import { isRemovable, thingsIn } from "../targets/endpoint/things-said.js";
import type { Paint } from "./paint.js";
import type { AreaReport, VerifyReport } from "./report.js";

/** Areas by targets. Below the columns stand the sums. */
export function matrixLines(report: VerifyReport, paint: Paint): readonly string[] {
  const { areas, targets } = report;
  const columns = targets.map(({ name }) => name);
  const title = Math.max(...areas.map((area) => area.title.length), 8);
  const width = Math.max(9, ...columns.map((name) => name.length + 2));
  const row = (first: string, cells: readonly Written[]) =>
    ` ${first.padEnd(title)} ${cells.map((cell) => cell.paint(cell.text.padStart(width))).join("")}`;
  const plain = (text: string): Written => ({ text, paint: (each) => each });
  const lineOf = (area: AreaReport) =>
    row(
      area.title,
      columns.map((name) => written(cellOf(area, name), paint)),
    );
  const sums = targets.map(({ outcomes, unavailable }): Written => {
    if (unavailable !== undefined) return { text: "not there", paint: paint.odd };
    return written({ ...whole(outcomes), outcome: outcomes.fail > 0 ? "fail" : "pass" }, paint);
  });
  return [
    "",
    paint.bold(row("", columns.map(plain))),
    ...areas.filter(({ isDerived }) => !isDerived).map(lineOf),
    ...section("From the model alone", areas.filter(({ isDerived }) => isDerived).map(lineOf), paint),
    row(
      "",
      columns.map(() => plain("-".repeat(width - 2))),
    ),
    row("All", sums),
    "",
    paint.dim(
      " 7 pass   x2/9 two of nine fail   -2/9 not implemented   !2/9 error   . not applicable   ~ errors worded otherwise",
    ),
    ...troubleLines(report, paint),
  ];
}

/** What went wrong with targets as a whole, and what could not be removed. */
export function troubleLines(report: VerifyReport, paint: Paint): readonly string[] {
  return [
    ...missingLines(report, paint),
    ...report.targets.flatMap(({ name, lost }) => (lost === undefined ? [] : [paint.bad(` ${name}: ${lost}`)])),
    ...report.targets.flatMap(({ notes }) => leftovers(notes, report.endpoint?.url).map((line) => paint.odd(line))),
  ];
}

/** Why nothing was shown to a target. */
export function missingLines({ targets }: VerifyReport, paint: Paint): readonly string[] {
  return targets
    .filter(({ unavailable }) => unavailable !== undefined)
    .map(({ name, unavailable }) => paint.odd(` ${name}: ${unavailable}`));
}

/** What could not be removed from an endpoint: one example stands for all. */
function leftovers(notes: readonly string[], url: string | undefined): readonly string[] {
  const [first] = notes;
  if (first === undefined) return [];
  const count = notes.reduce((sum, note) => sum + thingsIn(note), 0);
  const example = first.replaceAll(/\s+/g, " ").slice(0, 200);
  return [
    notes.length === 1 && count > 1
      ? ` left behind there: ${example}`
      : ` left behind there: ${count} thing${count === 1 ? "" : "s"}, for example ${example}`,
    ...(url !== undefined && notes.some(isRemovable)
      ? [` To remove what can be removed: hallmark verify --clean --endpoint ${url}`]
      : []),
  ];
}

interface Written {
  readonly text: string;
  readonly paint: (text: string) => string;
}

function section(title: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : [paint.dim(` ${title}`), ...lines];
}

function whole(counts: Cell["counts"]): Pick<Cell, "counts" | "applicable" | "rewords"> {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { counts, applicable: all - counts["not applicable"], rewords: 0 };
}

function written(cell: Cell | undefined, paint: Paint): Written {
  if (!cell) return { text: "", paint: paint.dim };
  const { counts, applicable, rewords } = cell;
  const words = rewords > 0 ? "~" : "";
  if (counts.fail > 0) return { text: `x${counts.fail}/${applicable}${words}`, paint: paint.bad };
  if (counts.error > 0) return { text: `!${counts.error}/${applicable}`, paint: paint.odd };
  if (counts["not implemented"] > 0) return { text: `-${counts["not implemented"]}/${applicable}`, paint: paint.odd };
  if (applicable === 0) return { text: ".", paint: paint.dim };
  return { text: `${counts.pass}${words}`, paint: rewords > 0 ? paint.odd : paint.good };
}
