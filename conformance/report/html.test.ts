import { expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.js";
import { htmlReport } from "./html.js";

const page = htmlReport(sampleReport);

it("escapes what others said", () => {
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("Shop &lt;Example&gt;");
  expect(page).toContain("A &lt; B &amp; C is refused");
});

it("needs nothing from elsewhere", () => {
  expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b|\bsrc=|@import|url\(/);
  expect([...page.matchAll(/\bhref="([^"]*)"/g)].filter(([, target]) => !target!.startsWith("#"))).toEqual([]);
});

it("links to places that are there, each named once", () => {
  const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!);
  const links = [...page.matchAll(/\bhref="#([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(links)].filter((id) => !ids.includes(id))).toEqual([]);
});

it("has the evidence of each cell one click away", () => {
  const cells = sampleReport.areas.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ verdicts }) => Object.keys(verdicts)),
  );
  expect(page.match(/<tr class="evidence"/g)).toHaveLength(cells.length);
});

it("shows what was looked at where nothing travelled", () => {
  expect(page).toContain("<p>Step 1, the input of Order</p>");
  expect(page).toContain("<pre>const value: Partial&lt;Order&gt; &#x3D; { &quot;Name&quot;: &quot;a&quot; };</pre>");
  expect(page).toContain("<pre>accepted by the compiler</pre>");
});

it("leads with the four counts", () => {
  for (const [state, count] of [
    ["proven", 1],
    ["shown", 0],
    ["beyond us", 1],
    ["open", 0],
  ] as const) {
    expect(page).toContain(`<dt>${state}</dt><dd>${count}</dd>`);
  }
  expect(page).not.toMatch(/uncovered<\/(dt|b)>/i);
});

it("says of a rule that a piece fails that it does not hold", () => {
  const [rule] = sampleReport.rules;
  const failing = htmlReport({
    ...sampleReport,
    rules: [{ ...rule!, state: "uncovered", why: "shop/order/refused fails on server" }],
    coverage: { ...sampleReport.coverage, uncovered: 1 },
  });
  expect(failing).toContain("<dt>uncovered</dt><dd>1</dd>");
  expect(failing).toContain("<b>Uncovered</b>");
  expect(failing).toContain("<p>shop/order/refused fails on server</p>");
});

it("tells how to send a request again without a secret, and to no address by itself", () => {
  expect(page).toContain("--aws-sigv4 &#x27;aws:amz:us-east-1:secretsmanager&#x27;");
  expect(page).toContain("${AWS_SECRET_ACCESS_KEY:-hallmark}");
  expect(page).toContain("${ENDPOINT:?the address of the service}");
});

it("shows the three-way standing of each rule", () => {
  expect(page).toContain("the service does it, undocumented");
  expect(page).toContain('<span class="contradicts">documented</span>');
});

it("names the mutants that nobody noticed", () => {
  expect(page).toContain("Planted faults: 1 of 2 noticed");
  expect(page).toContain("<b>nobody</b>");
});
