import { Parser } from "htmlparser2";
import { expect, it } from "vitest";
import type { BaselineMark } from "../runner/verdict.js";
import { sampleReport } from "../testing/sample-report.js";
import { withMark } from "../testing/with-mark.js";
import { junitReport } from "./junit.js";

const known: BaselineMark = { standing: "known", note: "it is so" };

it("has a suite for each target and a case for each scenario", () => {
  const xml = junitReport(sampleReport);
  expect(xml).toContain(
    '<testsuite name="server" tests="5" failures="1" errors="1" skipped="1" time="0.000" timestamp=',
  );
  expect(xml).toContain(
    '<testsuite name="types" tests="5" failures="0" errors="0" skipped="4" time="0.000" timestamp=',
  );
  expect(xml.match(/<testcase /g)).toHaveLength(10);
});

it("says what differs, and why something was not witnessed", () => {
  const xml = junitReport(sampleReport);
  expect(xml).toContain(
    '<failure type="fail" message="step 1, the HTTP status: due 400, answered 404 &lt;&amp;&quot;\'&gt;">',
  );
  expect(xml).toContain('<error type="error" message="nobody listens there">');
  expect(xml).toContain('<skipped message="not applicable: types see no values"/>');
  expect(xml).toContain('<skipped message="not implemented: it says so"/>');
});

const news: BaselineMark = { standing: "new", newAt: ["1 /error/status"] };

it.each([
  { name: "what is known", id: "refused", baseline: known, want: '<skipped message="known deviation: it is so"/>' },
  { name: "what is new", id: "refused", baseline: news, want: "answered 404 &lt;&amp;&quot;'&gt; (not on record)\">" },
  {
    name: "what is missing and known",
    id: "asked",
    baseline: known,
    want: '<skipped message="known deviation: it is so"/>',
  },
  {
    name: "what is missing and new",
    id: "asked",
    baseline: { standing: "new" } as const,
    want: '<failure type="not implemented" message="not implemented: it says so (not on record)">',
  },
  { name: "what is mended", id: "made", baseline: { standing: "mended" } as const, want: "<system-out>mended: " },
])("tells $name", ({ id, baseline, want }) => {
  expect(junitReport(withMark(sampleReport, id, baseline))).toContain(want);
});

it("counts what is known as skipped, and what is missing and new as a failure", () => {
  expect(junitReport(withMark(sampleReport, "refused", known))).toMatch(
    /name="server" tests="5" failures="0" errors="1" skipped="2"/,
  );
  expect(junitReport(withMark(sampleReport, "asked", news))).toMatch(
    /name="server" tests="5" failures="2" errors="1" skipped="0"/,
  );
});

it("tells how long each took, and all of them", () => {
  const [area] = sampleReport.areas;
  const [made, ...others] = area!.scenarios;
  const verdicts = { server: { ...made!.verdicts["server"]!, durationMs: 1_234 } };
  const xml = junitReport({ ...sampleReport, areas: [{ ...area!, scenarios: [{ ...made!, verdicts }, ...others] }] });
  expect(xml).toContain('name="shop/order/made: An order is made" time="1.234"/>');
  expect(xml).toMatch(/<testsuite name="server" .* time="1\.234"/);
});

it("tells a reader all that it takes to understand a failure", () => {
  const xml = junitReport(sampleReport);
  for (const part of ["SH-001: An order is made.", "Manual, Orders", "recorded: a recording", "> POST ", "< 404 "]) {
    expect(xml).toContain(part.replaceAll(">", "&gt;").replaceAll("<", "&lt;"));
  }
});

it("is XML of the form that readers of JUnit reports know", () => {
  const xml = junitReport(withMark(sampleReport, "asked", news));
  const known = new Map([
    ["testsuites", "name tests failures errors time"],
    ["testsuite", "name tests failures errors skipped time timestamp"],
    ["testcase", "classname name time"],
    ["failure", "type message"],
    ["error", "type message"],
    ["skipped", "message"],
  ]);
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        expect(`${name}: ${Object.keys(attributes).join(" ")}`).toBe(`${name}: ${known.get(name)}`);
        open.push(name);
      },
      onclosetag: (name) => void expect(name).toBe(open.pop()),
    },
    { xmlMode: true },
  );
  parser.end(xml.slice(xml.indexOf("\n")));
  // The parser closes by itself what was left open; here nothing may be.
  const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
  expect(count(/<[a-z]/g)).toBe(count(/<\/[a-z]/g) + count(/\/>/g));
});

it("writes nothing that XML cannot hold", () => {
  const area = sampleReport.areas[0]!;
  const title = "\t\r\na\u0000b\u001b[31m\ud800c\ufffe ]]> \u{1F511}";
  const xml = junitReport({ ...sampleReport, areas: [{ ...area, scenarios: [{ ...area.scenarios[0]!, title }] }] });
  expect(xml).toContain("&#9;&#13;&#10;a\ufffdb\ufffd[31m\ufffdc\ufffd ]]&gt; \u{1F511}");
});
