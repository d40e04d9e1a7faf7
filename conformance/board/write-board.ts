import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { badgeOf } from "./badge/badge.js";
import type { Board } from "./board.js";
import { boardPage } from "./page/board-page.js";
import type { Reports } from "./page/evidence-view.js";

/** Writes the board in every form that there is; gives the path of the one for people. */
export function writeBoard(folder: string, board: Board, reports: Reports): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "board.json"), `${JSON.stringify(board, undefined, 2)}\n`);
  for (const { name, title, version, counts } of board.columns) {
    writeFileSync(join(folder, `${name}.svg`), badgeOf({ title, version, service: board.service.title, counts }));
  }
  const page = join(folder, "index.html");
  writeFileSync(page, boardPage(board, reports));
  return page;
}
