import type { VerifyReport } from "../report/report.js";
import type { Verdict } from "../runner/verdict.js";

const pass: Verdict = { outcome: "pass", findings: [], exchanges: [], wording: "same" };

const fail: Verdict = {
  outcome: "fail",
  findings: [
    {
      tier: "structure",
      step: 1,
      pointer: "/error/status",
      expected: "400",
      actual: "404 <&\"'>",
      evidence: "recorded",
    },
  ],
  wording: "same",
  exchanges: [
    {
      step: 1,
      request: {
        method: "POST",
        url: "http://localhost:4566/",
        headers: {
          authorization:
            "AWS4-HMAC-SHA256 Credential=‹key id›/20260101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=‹…›",
          "content-type": "application/x-amz-json-1.1",
          "x-amz-target": "secretsmanager.CreateSecret",
        },
        body: '{"Name":"it\'s <b>","SecretString":"‹value A, 7 characters›"}',
      },
      answer: { status: 404, headers: {}, body: '{"__type":"<script>alert(1)</script>"}' },
    },
  ],
};

const checked: Verdict = {
  outcome: "pass",
  findings: [],
  exchanges: [],
  checks: [
    {
      step: 1,
      subject: "the input of Order",
      given: 'const value: Partial<Order> = { "Name": "a" };',
      found: "accepted by the compiler",
    },
  ],
};

const reworded: Verdict = { ...pass, wording: "differs" };
const blind: Verdict = { outcome: "not applicable", reason: "types see no values", findings: [], exchanges: [] };
const missing: Verdict = { outcome: "not implemented", reason: "it says so", findings: [], exchanges: [] };
const broken: Verdict = { outcome: "error", reason: "nobody listens there", findings: [], exchanges: [] };

const none = { pass: 0, fail: 0, "not implemented": 0, "not applicable": 0, error: 0 };

/** A report with one of everything, `server` and `types` for targets. */
export const sampleReport: VerifyReport = {
  kind: "hallmark-conformance",
  version: 1,
  service: { id: "com.example#Shop", title: "Shop <Example>", version: "2024-01-01" },
  seed: "seed",
  startedAt: "2026-01-02T03:04:05.000Z",
  durationMs: 1234,
  isInterrupted: false,
  targets: [
    {
      name: "server",
      title: "a server",
      outcomes: { ...none, pass: 2, fail: 1, "not implemented": 1, error: 1 },
      wording: { same: 2, differs: 1 },
      notes: ['"arn": left'],
    },
    {
      name: "types",
      title: "the compiler",
      outcomes: { ...none, pass: 1, "not applicable": 4 },
      wording: { same: 0, differs: 0 },
      notes: [],
    },
  ],
  areas: [
    {
      id: "shop/order",
      title: "Orders",
      isDerived: false,
      scenarios: [
        {
          id: "shop/order/made",
          title: "An order is made",
          rules: ["SH-001"],
          steps: [],
          verdicts: { server: pass, types: checked },
        },
        {
          id: "shop/order/refused",
          title: "A < B & C is refused",
          rules: ["SH-001"],
          steps: [],
          verdicts: { server: fail, types: blind },
        },
        {
          id: "shop/order/worded",
          title: "It is worded so",
          rules: ["SH-002"],
          steps: [],
          verdicts: { server: reworded, types: blind },
        },
      ],
    },
    {
      id: "shop/stock",
      title: "Stock",
      isDerived: false,
      scenarios: [
        {
          id: "shop/stock/asked",
          title: "Stock is told",
          rules: ["SH-002"],
          steps: [],
          verdicts: { server: missing, types: blind },
        },
      ],
    },
    {
      id: "derived/order",
      title: "Order: limits of the model",
      isDerived: true,
      scenarios: [
        {
          id: "derived/order/a-longest",
          title: "It passes",
          rules: [],
          steps: [],
          verdicts: { server: broken, types: blind },
        },
      ],
    },
  ],
  rules: [
    {
      id: "SH-001",
      statement: "An order is made.",
      level: "must",
      source: { document: "Manual", section: "Orders" },
      evidence: [{ kind: "recorded", source: "a recording" }],
      standing: {
        documented: "silent",
        modelled: "silent",
        recorded: "supports",
        inWords: "the service does it, undocumented",
      },
      state: "proven",
      scenarios: ["shop/order/made", "shop/order/refused"],
      mutants: ["no-order"],
    },
    {
      id: "SH-002",
      statement: "Stock is told.",
      level: "should",
      source: { document: "Manual" },
      evidence: [{ kind: "documented", source: "Manual", stance: "contradicts", outcome: "It is not." }],
      standing: { documented: "contradicts", modelled: "silent", recorded: "silent", inWords: "assumed" },
      state: "beyond us",
      why: "Nobody counts.",
      scenarios: [],
      mutants: [],
    },
  ],
  coverage: { proven: 1, shown: 0, "beyond us": 1, open: 0, uncovered: 0 },
  mutants: {
    total: 2,
    killed: 1,
    mutants: [
      {
        name: "no-order",
        fault: "no order is made",
        in: "service",
        isKilled: true,
        rules: { "SH-001": ["shop/order/made"] },
      },
      { name: "no-stock", fault: "no stock is told", in: "client", isKilled: false, rules: { "SH-002": [] } },
    ],
  },
};
