import { expect, it } from "vitest";
import type { BaselineMark } from "../runner/verdict.js";
import { sampleReport } from "../testing/sample-report.js";
import { consoleReporter } from "./console.js";

function written(isTTY = false, isColoured = false) {
  let text = "";
  const reporter = consoleReporter({ write: (part) => void (text += part), isTTY, columns: 60 }, isColoured);
  return { reporter, text: () => text };
}

it("writes a matrix, what failed and the counts", () => {
  const { reporter, text } = written();
  reporter.finish(sampleReport);
  expect(
    text()
      .split("\n")
      .map((line) => line.trimEnd()),
  ).toEqual([
    "",
    "                               server    types",
    " Orders                         x1/3~        1",
    " Stock                           -1/1        .",
    " From the model alone",
    " Order: limits of the model      !1/1        .",
    "                              -------  -------",
    " All                             x1/5        1",
    "",
    expect.stringContaining("7 pass"),
    ' left behind there: 1 thing, for example "arn": left',
    "",
    " killed no-order by shop/order/made",
    "",
    " fail server shop/order/refused (SH-001)",
    "   A < B & C is refused",
    "   step 1, the HTTP status: due 400",
    "                            found 404 <&\"'>",
    `   > secretsmanager.CreateSecret {"Name":"it's <b>","SecretString":"‹value A, 7 characters›"}`,
    '   < 404 {"__type":"<script>alert(1)</script>"}',
    "",
    " reworded server shop/order/worded (SH-002)",
    "   It is worded so",
    "",
    " error server derived/order/a-longest",
    "   It passes",
    "   nobody listens there",
    "",
    " survived no-stock: no stock is told",
    "   not noticed for SH-002",
    "",
    " 5 scenarios on 2 targets: 3 pass, 1 fail, 1 worded otherwise, 1 not implemented, 1 error, 4 not applicable.",
    " Documentation coverage, 2 rules: 1 proven, 0 shown, 1 beyond us, 0 open.",
    " Mutants: 1 of 2 killed.",
    " 1.2 s, seed seed",
    "",
  ]);
});

it("tells news from what is known and what is mended", () => {
  const { reporter, text } = written();
  const [orders, ...others] = sampleReport.areas;
  const [made, refused, worded] = orders!.scenarios;
  const withMark = (scenario: typeof made, baseline: BaselineMark) => ({
    ...scenario!,
    verdicts: { server: { ...scenario!.verdicts["server"]!, baseline } },
  });
  const scenarios = [
    withMark(made, { standing: "mended", recorded: "fail" }),
    withMark(worded, { standing: "known", recorded: "fail" }),
    withMark(refused, { standing: "new", recorded: "fail", newAt: ["2 /output/ARN"] }),
  ];
  const mended = ["shop/order/made"];
  const news = ["shop/order/refused"];
  reporter.finish({
    ...sampleReport,
    baseline: { target: "emulator", version: "1.0", known: 1, news, mended, notShown: ["a", "b"] },
    areas: [{ ...orders!, scenarios }, ...others],
  });
  expect(text()).not.toContain("shop/order/worded");
  expect(text()).toContain("   A < B & C is refused\n   new: not on record: step 2, /output/ARN\n");
  expect(text()).toContain("\n mended shop/order/made\n");
  expect(text()).toContain(
    " Known deviations of emulator 1.0: 1 known, 1 new, 1 mended; 2 on record were not shown in this run.\n",
  );
});

it("says of a target that cannot be had why, and that a run was interrupted", () => {
  const { reporter, text } = written();
  const [first, second] = sampleReport.targets;
  reporter.finish({
    ...sampleReport,
    isInterrupted: true,
    targets: [{ ...first!, unavailable: "ajv is not installed" }, second!],
  });
  expect(text()).toContain(" server: ajv is not installed");
  expect(text()).toContain("The run was interrupted");
});

it("says no more than why, where no target could be had", () => {
  const { reporter, text } = written();
  reporter.finish({
    ...sampleReport,
    targets: sampleReport.targets.map((target) => ({ ...target, unavailable: "nobody listens there" })),
  });
  expect(text()).toBe(" server: nobody listens there\n types: nobody listens there\n");
});

it("names some of the scenarios that killed a mutant, and counts the others", () => {
  const { reporter, text } = written();
  const [mutant] = sampleReport.mutants!.mutants;
  const rules = { "SH-001": ["shop/a", "shop/b", "shop/c"], "SH-002": ["shop/b", "shop/d"] };
  reporter.finish({ ...sampleReport, mutants: { total: 1, killed: 1, mutants: [{ ...mutant!, rules }] } });
  expect(text()).toContain(" killed no-order by shop/a, shop/b and 2 more\n");
});

it("names the piece that open rules wait for", () => {
  const { reporter, text } = written();
  const [rule] = sampleReport.rules;
  const open = { ...rule!, state: "open", why: "the generated shop window" } as const;
  reporter.finish({ ...sampleReport, rules: [open, { ...open, id: "SH-003" }] });
  expect(text()).toContain(" 2 open: the generated shop window is not there yet.\n");
});

it("says of an endpoint how it stands to the rules, and nothing of what our scenarios prove", () => {
  const { reporter, text } = written();
  reporter.finish({ ...sampleReport, endpoint: { url: "http://localhost:4566/", region: "us-east-1" } });
  expect(text()).not.toContain("Documentation coverage");
  expect(text()).toMatch(
    / Of the \d+ rules that it was shown, it is true to \d+ and differs from \d+.*; of the others, 0 no evidence, 0 not shown\.\n/,
  );
  expect(text()).toContain("   8 documented: 3 pass, 1 fail, 1 not implemented, 3 not applicable.\n");
  expect(text()).toContain("   2 limits of the model: 1 not applicable, 1 error.\n");
});

it("tells an unproven rule in the headline", () => {
  const { reporter, text } = written();
  reporter.finish({ ...sampleReport, coverage: { ...sampleReport.coverage, uncovered: 3 } });
  expect(text()).toContain("1 beyond us, 0 open, 3 in none of these.");
});

it("tells in the headline which rule does not hold, and where", () => {
  const { reporter, text } = written();
  const [rule] = sampleReport.rules;
  const why = "shop/order/refused fails on server";
  reporter.finish({
    ...sampleReport,
    rules: [{ ...rule!, state: "uncovered", why }],
    coverage: { ...sampleReport.coverage, proven: 0, uncovered: 1 },
  });
  expect(text()).toContain("2 rules: 0 proven, 0 shown, 1 beyond us, 0 open, 1 in none of these.");
  expect(text()).toContain(" SH-001 does not hold: shop/order/refused fails on server.\n");
});

it("shows its progress to those who watch, and to nobody else", () => {
  const event = {
    kind: "verdict",
    target: "server",
    scenario: { id: "shop/order/a-scenario-with-a-name-that-is-rather-long", rules: [], title: "", steps: [] },
    verdict: { outcome: "fail", findings: [], exchanges: [] },
    progress: { done: 5, total: 20 },
  } as const;
  const watched = written(true);
  watched.reporter.onEvent(event);
  const line = watched.text().replace("\r\u001b[2K", "");
  expect(line).toMatch(/^25% 5\/20, 1 failed {2}server: shop\/order/);
  expect(line.length).toBeLessThan(60);
  const unwatched = written(false);
  unwatched.reporter.onEvent(event);
  expect(unwatched.text()).toBe("");
});

it("uses colours only where they are wanted", () => {
  const plain = written();
  plain.reporter.finish(sampleReport);
  expect(plain.text()).not.toContain("\u001b[");
  const coloured = written(false, true);
  coloured.reporter.finish(sampleReport);
  expect(coloured.text()).toContain("\u001b[31m");
});

it("tells of an endpoint how it deviates, by kind, and counts each operation", () => {
  const { reporter, text } = written();
  const [orders, stock, derived] = sampleReport.areas;
  const [made, refused, worded] = orders!.scenarios;
  const on = (scenario: typeof made, more: object = {}) => ({
    ...scenario!,
    ...more,
    verdicts: { endpoint: scenario!.verdicts["server"]! },
  });
  const nulls = {
    tier: "null",
    step: 1,
    pointer: "/output/A",
    expected: "",
    actual: "null",
    evidence: "recorded",
  } as const;
  const areas = [
    {
      ...orders!,
      scenarios: [
        on(refused),
        on(refused, { id: "shop/order/again", rules: ["SH-002"] }),
        { ...made!, verdicts: { endpoint: { outcome: "pass", findings: [nulls], exchanges: [] } as const } },
        on(worded),
      ],
    },
    { ...stock!, scenarios: stock!.scenarios.map((each) => on(each)) },
    { ...derived!, scenarios: derived!.scenarios.map((each) => on(each, { id: "derived/order/a-longest" })) },
  ];
  reporter.finish({ ...sampleReport, areas, endpoint: { url: "http://localhost:4566/", region: "us-east-1" } });
  const lines = text()
    .split("\n")
    .map((line) => line.trimEnd());
  expect(lines.slice(0, 14)).toEqual([
    "",
    " Deviations, by kind",
    expect.stringMatching(/^ {5}2 {2}the HTTP status is 404/),
    "        for example shop/order/refused (SH-001, SH-002)",
    "     1  word an error otherwise, for example shop/order/worded",
    "     1  are sent null for a member without a value, for example shop/order/made",
    "     1  broke on the way, for example derived/order/a-longest",
    "",
    "             pass  fail  not implemented  error",
    " shop           2     2                1",
    " order                                        1",
    ' left behind there: 1 thing, for example "arn": left',
    " To remove what can be removed: hallmark verify --clean --endpoint http://localhost:4566/",
    "",
  ]);
});
