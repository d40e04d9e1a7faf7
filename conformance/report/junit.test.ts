import { expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.js";
import { junitReport } from "./junit.js";
import type { VerifyReport } from "./report.js";

it("has a suite for each target and a case for each scenario", () => {
  const xml = junitReport(sampleReport);
  expect(xml).toContain('<testsuite name="server" tests="5" failures="1" errors="1" skipped="1">');
  expect(xml).toContain('<testsuite name="types" tests="5" failures="0" errors="0" skipped="4">');
  expect(xml.match(/<testcase /g)).toHaveLength(10);
});

it("says what differs, and why something was not witnessed", () => {
  const xml = junitReport(sampleReport);
  expect(xml).toContain('<failure message="step 1, /error/status: expected 400, found 404 &lt;&amp;&quot;\'&gt;">');
  expect(xml).toContain('<error message="nobody listens there">');
  expect(xml).toContain('<skipped message="not applicable: types see no values"/>');
  expect(xml).toContain('<skipped message="not implemented: it says so"/>');
});

it("counts what is known as skipped", () => {
  const [server] = sampleReport.targets;
  const [orders] = sampleReport.areas;
  const [, refused] = orders!.scenarios;
  const known: VerifyReport = {
    ...sampleReport,
    targets: [{ ...server!, known: 1 }],
    areas: [
      {
        ...orders!,
        scenarios: [{ ...refused!, verdicts: { server: { ...refused!.verdicts["server"]!, known: "it is so" } } }],
      },
    ],
  };
  expect(junitReport(known)).toContain('failures="0"');
  expect(junitReport(known)).toContain('<skipped message="known deviation: it is so"/>');
});

it("writes nothing that XML cannot hold", () => {
  const area = sampleReport.areas[0]!;
  const title = "a\u0000b\u001b[31m\ud800c\ufffe ]]> \u{1F511}";
  const xml = junitReport({ ...sampleReport, areas: [{ ...area, scenarios: [{ ...area.scenarios[0]!, title }] }] });
  expect(xml).toContain("a\ufffdb\ufffd[31m\ufffdc\ufffd ]]&gt; \u{1F511}");
});
