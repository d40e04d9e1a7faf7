import { expect, it } from "vitest";
import { smallBoard } from "../../testing/small-board.js";
import { boardPage } from "./board-page.js";

const { board, reports, evidenceOf } = await smallBoard();
const page = boardPage(board, reports);
const text = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "");
const hrefs = [...text.matchAll(/\bhref="([^"]*)"/g)].map(([, href]) => href!);
const idsOf = (html: string) => new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!));

it("escapes what others said", () => {
  expect(text).toContain("Lenient &lt;1&gt;");
  expect(text).not.toContain("Lenient <1>");
});

it("needs nothing from elsewhere", () => {
  expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b|\bsrc=|@import|url\(|fetch\(|\bimport\b/);
  const out = hrefs.filter((href) => /^\w+:/.test(href));
  expect([...new Set(out)].toSorted()).toEqual(["https://example.com/closed", "https://example.com/lenient"]);
});

it("links to places on itself that are there, each named once", () => {
  const ids = [...text.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const inside = hrefs.filter((href) => href.startsWith("#")).map((href) => href.slice(1));
  expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
});

it("links to evidence that is in the report beside it", () => {
  const links = [...new Set(hrefs.filter((href) => href.includes(".html#")))];
  expect(links.length).toBeGreaterThan(40);
  const places = new Map([...reports.keys()].map((name) => [`${name}/index.html`, idsOf(evidenceOf(name)!.page)]));
  const lost = links.filter((href) => {
    const [path, anchor] = href.split("#") as [string, string];
    return !places.get(path)?.has(anchor);
  });
  expect(lost).toEqual([]);
});

it("has a cell for every rule and emulator, each leading to what it rests on", () => {
  const cells = [...text.matchAll(/<td class="[^"]+"><a href="#([^"]+)" title="([^"]+)" aria-label="\2">/g)];
  expect(cells).toHaveLength(board.rows.length * board.columns.length);
});

it("shows in the evidence what was expected and what was found", () => {
  const id = Object.keys(board.columns[0]!.cells).find((each) => board.columns[0]!.cells[each]!.verdict === "differs")!;
  const evidence = text.split(`id="e-${id}-lenient"`)[1]!.split("</tr>")[0]!;
  expect(evidence).toMatch(/due the error \w+; found <code>/);
  expect(evidence).toContain(`href="lenient/index.html#${id}"`);
});

it("says of each figure the version, the date, the time it took and the command", () => {
  for (const { name, version, run } of board.columns.filter((column) => column.run !== undefined)) {
    const card = text.split(`id="c-${name}"`)[1]!.split("</article>")[0]!;
    expect(card).toContain(`<small>${version}</small>`);
    expect(card).toContain(run!.startedAt.slice(0, 19).replace("T", " "));
    expect(card).toContain(`${(run!.durationMs / 1000).toFixed(1)} s, by <code>npm run board -- ${name}</code>`);
    expect(card).toContain("hallmark verify --endpoint http://127.0.0.1:");
  }
});

it("says why there are no figures, and who is not on the board", () => {
  expect(text).toContain("It could not be started, so there are no figures:");
  expect(text).toContain("<pre>it ended with exit code 1</pre>");
  expect(text).toContain(', Absent: no figures, because it did not start"');
  expect(text).toContain("<dt>Closed</dt><dd>It is closed.");
});

it("gives each rule its citation and its standing", () => {
  const { source, standing } = board.rows.find(({ kind }) => kind === "rule")!;
  expect(text).toContain(`${source.document}, ${source.section}`);
  expect(text).toContain(standing);
});
