import { anchorOf } from "../../report/anchor.js";
import type { Board, Cell, CellVerdict, Column, Row } from "../board.js";
import type { Witnessed } from "../cells.js";
import { columnView } from "./column-view.js";
import { evidenceAnchor, evidenceView, witnessedByColumn, type Reports } from "./evidence-view.js";
import { marks } from "./marks.js";
import { partsOf } from "./parts-of.js";

/** Everything that the page says, worked out, so that its templates only place it. */
export function pageView(board: Board, reports: Reports): object {
  const { service, hallmark, startedAt, rows, columns, notOnTheBoard } = board;
  const witnessed = witnessedByColumn(reports);
  const groups = [...new Set(rows.map(({ group }) => group))];
  return {
    service,
    hallmark,
    date: startedAt.slice(0, 10),
    rules: rows.filter(({ kind }) => kind === "rule").length,
    columns: columns.map(columnView),
    width: columns.length + 1,
    groups: groups.map((title) => ({
      title,
      rows: rows.filter(({ group }) => group === title).map((row) => rowView(row, columns, witnessed)),
    })),
    marks: Object.entries(marks).map(([verdict, { mark, meaning }]) => ({
      verdict,
      key: keyOf(verdict),
      mark,
      meaning,
    })),
    notOnTheBoard,
  };
}

function rowView(row: Row, columns: readonly Column[], witnessed: ReadonlyMap<string, Witnessed>): object {
  const { id, kind, statement, level, source, standing } = row;
  const isOthers = ({ isReference, run }: Column) => !isReference && run !== undefined;
  const judged = columns.filter(isOthers).map(({ cells }) => cells[id]!.verdict);
  const shown = judged.filter((verdict) => verdict !== "not shown");
  return {
    anchor: anchorOf(id),
    id: kind === "rule" ? id : undefined,
    statement: partsOf(statement),
    level,
    citation: [source.document, source.section].filter((part) => part !== undefined).join(", "),
    standing,
    isShown: shown.length > 0 || judged.length === 0,
    isNotKept: shown.some((verdict) => verdict !== "kept"),
    isDisputed: new Set(judged).size > 1,
    cells: columns.map((column) => cellView(row, column)),
    evidence: columns.flatMap((column) => {
      const cell = column.cells[id];
      const seen = witnessed.get(column.name);
      return cell && seen ? [evidenceView(row, column, cell, seen)] : [];
    }),
  };
}

function cellView(row: Row, { name, title, cells, failure }: Column): object {
  const cell = cells[row.id];
  if (!cell) {
    const says = `${row.id}, ${title}: no figures, because it did not ${failure?.stage ?? "run"}`;
    return { href: `c-${name}`, name, key: "error", mark: marks.error.mark, says };
  }
  return {
    href: evidenceAnchor(row, name),
    name,
    key: keyOf(cell.verdict),
    mark: cell.sharedWith ? `(${marks[cell.verdict].mark})` : marks[cell.verdict].mark,
    isReworded: cell.reworded !== undefined,
    says: `${row.id}, ${title}: ${saysOf(cell)}`,
  };
}

function saysOf({ verdict, scenarios, sharedWith, reworded }: Cell): string {
  const said = verdict === "differs" ? `differs in ${scenarios.length} of its scenarios` : verdict;
  const shared = sharedWith ? ", which speak against other rules too" : "";
  return `${said}${shared}${reworded ? ", errors worded otherwise" : ""}`;
}

function keyOf(verdict: CellVerdict | string): string {
  return verdict.replaceAll(" ", "-");
}
