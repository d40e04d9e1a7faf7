import { renderPage } from "../../report/page.js";
import type { Board } from "../board.js";
import type { Reports } from "./evidence-view.js";
import { pageView } from "./page-view.js";

const folder = "../../board/templates";

/** The board as one HTML page that needs nothing but the reports beside it, to which it links. */
export function boardPage(board: Board, reports: Reports): string {
  const partials = [
    "style",
    "prose",
    ...["board-style", "emulator", "row", "filter", "legend"].map((name) => `${folder}/${name}`),
  ];
  return renderPage(`${folder}/board`, partials, pageView(board, reports));
}
