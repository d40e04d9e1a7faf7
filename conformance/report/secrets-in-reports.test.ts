import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import type { Step } from "../scenarios/scenario.js";
import { verify } from "../verify.js";
import { consoleReporter } from "./console.js";
import { htmlReport } from "./html.js";
import { jsonReport } from "./json.js";
import { junitReport } from "./junit.js";
import type { VerifyReport } from "./report.js";

/** The ways in which a server may give away what it was sent. */
const leaks: readonly { readonly name: string; readonly status: number; readonly say: (secret: string) => string }[] = [
  { name: "a member", status: 200, say: (secret) => JSON.stringify({ ARN: "a", SecretString: secret, Echo: secret }) },
  { name: "a message", status: 400, say: (secret) => JSON.stringify({ __type: "Bad", message: `no: ${secret}` }) },
  { name: "a page", status: 500, say: (secret) => `<pre>${secret.replaceAll("<", "&lt;")}</pre>` },
  { name: "a page about a member", status: 500, say: () => "<pre>SecretString=a-secret-of-its-own</pre>" },
  { name: "JSON in a text", status: 200, say: (secret) => JSON.stringify({ ARN: JSON.stringify({ a: secret }) }) },
  { name: "a text that is cut", status: 500, say: (secret) => `${".".repeat(195 - (secret.length % 90))}${secret}` },
  {
    name: "base64",
    status: 400,
    say: (secret) => `{"__type":"Bad","message":"${Buffer.from(secret).toString("base64")}"}`,
  },
];

it.each(leaks)(
  "no report shows a secret that a server gives away in $name",
  { timeout: 30_000 },
  async ({ status, say }) => {
    const sent = new Set<string>();
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const [, secret = ""] = /"SecretString":"((?:[^"\\]|\\.)*)"/.exec(Buffer.concat(parts).toString()) ?? [];
        const text = secret === "" ? "" : (JSON.parse(`"${secret}"`) as string);
        // Shorter ones are words that reports have anyway.
        if (text.length >= 8) sent.add(text);
        response.writeHead(status).end(say(text));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const only = ["create-secret/value"];
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const whole = await verify({ model: secretsManagerModel(), derived: false, only, endpoint: { url, patience: 0 } });
    expect(sent.size).toBeGreaterThan(1);
    const report = withoutScenarios(whole);
    let said = "";
    consoleReporter({ write: (text) => void (said += text) }, false).finish(report);
    const texts = [jsonReport(report), htmlReport(report), junitReport(report), said];
    for (const secret of [...sent, "a-secret-of-its-own"]) {
      const written = [secret.slice(0, 60), Buffer.from(secret).toString("base64").slice(0, 60)];
      for (const text of texts) for (const each of written) expect(around(text, each), each).toBe("");
    }
  },
);

/** What a scenario sends and expects stands in it for everybody to read, and is no secret there. */
function withoutScenarios(report: VerifyReport): VerifyReport {
  const bare = ({ expect: due, ...step }: Step): Step => {
    const expected = "error" in due ? { ...due, message: "" } : { output: {} };
    return { ...step, input: {}, body: {}, expect: expected } as Step;
  };
  const areas = report.areas.map((area) => ({
    ...area,
    scenarios: area.scenarios.map((scenario) => ({ ...scenario, steps: scenario.steps.map(bare) })),
  }));
  return { ...report, areas };
}

/** Where a text says something, for whoever has to find out why. */
function around(text: string, said: string): string {
  const at = text.indexOf(said);
  return at < 0 ? "" : text.slice(Math.max(0, at - 200), at + 200);
}
