import { expect, it } from "vitest";
import type { Verdict } from "../runner/verdict.js";
import { sampleReport } from "../testing/sample-report.js";
import { htmlReport } from "./html.js";
import type { VerifyReport } from "./report.js";

const endpoint = { url: "http://localhost:4566/", region: "us-east-1" };
const [orders, stock, derived] = sampleReport.areas;

/** The sample with one target, as an endpoint's report has it. */
function reportWith(verdicts: Readonly<Record<string, Verdict>> = {}): VerifyReport {
  const areas = [orders!, stock!, derived!].map((area) => ({
    ...area,
    scenarios: area.scenarios.map((scenario) => ({
      ...scenario,
      verdicts: { endpoint: verdicts[scenario.id] ?? scenario.verdicts["server"]! },
    })),
  }));
  const { mutants: _, ...report } = sampleReport;
  return { ...report, endpoint, areas, targets: [{ ...sampleReport.targets[0]!, name: "endpoint" }] };
}

const page = htmlReport(reportWith());

/** The part of the page that is about something. */
function partOf(html: string, anchor: string): string {
  const start = html.indexOf(`id="${anchor}"`);
  return start < 0 ? "" : html.slice(start, html.indexOf("</article>", start));
}

it("escapes what others said, and needs nothing from elsewhere", () => {
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b|\bsrc=|@import|url\(/);
});

it("links to places that are there, each named once", () => {
  const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!);
  const links = [...page.matchAll(/\bhref="#([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(links)].filter((id) => !ids.includes(id))).toEqual([]);
  const anchors = sampleReport.areas.flatMap(({ scenarios }) => scenarios.map(({ id }) => id.replaceAll("/", "-")));
  expect(anchors.filter((each) => !ids.includes(each))).toEqual([]);
});

it("speaks rule by rule: where it differs, what it lacks, where it is true", () => {
  expect(partOf(page, "SH-001")).toContain('<span class="badge differs">differs</span>');
  expect(partOf(page, "SH-002")).toContain('<span class="badge not-implemented">not implemented</span>');
  expect(page).toContain("<dt>Rules from which it differs</dt><dd>1</dd>");
  expect(page).toContain("<dt>Rules to which it is true</dt><dd>0</dd>");
});

it("shows of a rule its statement, citation, evidence, and the scenarios that speak against it first", () => {
  const rule = partOf(page, "SH-001");
  expect(rule).toContain("An order is made.");
  expect(rule).toContain("Manual, Orders.");
  expect(rule).toContain("<b>recorded</b>, a recording");
  expect(rule.indexOf("A &lt; B &amp; C is refused")).toBeLessThan(rule.indexOf("An order is made</a>"));
});

it("lets the recordings decide, with the documentation's wish beside", () => {
  const [rule] = sampleReport.rules;
  const contradicted = {
    ...rule!,
    evidence: [
      { kind: "recorded", source: "a recording" },
      { kind: "documented", source: "Manual", stance: "contradicts", outcome: "Orders are `lost`." },
    ],
    standing: { documented: "contradicts", modelled: "silent", recorded: "supports", inWords: "though documented" },
  } as const;
  const shown = partOf(htmlReport({ ...reportWith(), rules: [contradicted] }), "SH-001");
  expect(shown).toContain("The documentation wishes otherwise (Manual): Orders are <code>lost</code>.");
  expect(partOf(page, "SH-001")).not.toContain("wishes otherwise");
});

it("says of a deviation what was due and what came, and how to see it again", () => {
  const scenario = partOf(page, "shop-order-refused");
  expect(scenario).toContain("Step 1, the HTTP status: due 400; found <code>404 &lt;");
  expect(scenario).toContain("the live service was recorded to do so");
  expect(scenario).toContain("${ENDPOINT:-http://localhost:4566/}");
});

it("keeps wording and nulls apart from structure", () => {
  const base = { step: 1, expected: "a", actual: "b", evidence: "recorded" } as const;
  const findings = [
    { ...base, tier: "wording", pointer: "/error/message" },
    { ...base, tier: "null", pointer: "/output/NextToken" },
  ] as const;
  const html = htmlReport(
    reportWith({ "shop/order/made": { outcome: "pass", wording: "differs", findings, exchanges: [] } }),
  );
  const scenario = partOf(html, "shop-order-made");
  expect(scenario).toContain('<span class="badge pass">pass</span>');
  expect(scenario).toContain('<span class="badge reworded">wording</span> Step 1, the message');
  expect(scenario).toContain(
    '<span class="badge reworded">null</span> 1 member is null where the service leaves it out: NextToken',
  );
  const [wording, onlyNull] = findings;
  expect(wording.tier).toBe("wording");
  const other = htmlReport(
    reportWith({ "shop/order/made": { outcome: "pass", wording: "same", findings: [onlyNull], exchanges: [] } }),
  );
  expect(other).toMatch(/<li id="shop-order-made">.*<span class="badge reworded">null<\/span> for NextToken/);
  expect(html).toContain("null where nothing is due <small>(beside the verdict)</small></dt><dd>1</dd>");
});

it("says why nobody is blamed, and shows the answer", () => {
  const [exchange] = orders!.scenarios[1]!.verdicts["server"]!.exchanges;
  const verdict: Verdict = {
    outcome: "not applicable",
    reason: "no evidence: never recorded",
    findings: [
      { tier: "structure", step: 1, pointer: "/error/status", expected: "400", actual: "404", evidence: "unknown" },
    ],
    exchanges: [exchange!],
  };
  const scenario = partOf(htmlReport(reportWith({ "shop/order/refused": verdict })), "shop-order-refused");
  expect(scenario).toContain('<span class="badge no-evidence">no evidence</span>');
  expect(scenario).toContain("no evidence: never recorded");
  expect(scenario).toContain("nothing but our assumption");
  expect(scenario).toContain("&lt;script&gt;alert(1)");
});

it("repeats nothing of what passes", () => {
  const [exchange] = orders!.scenarios[1]!.verdicts["server"]!.exchanges;
  const passing: Verdict = { outcome: "pass", findings: [], exchanges: [exchange!] };
  const html = htmlReport(reportWith({ "shop/order/refused": passing, "shop/order/made": passing }));
  expect(html).not.toContain("alert(1)");
  expect(html).toContain('<li id="shop-order-made"><span class="badge pass">pass</span>');
});
