import { expect, it } from "vitest";
import type { Verdict } from "../../runner/verdict.js";
import { unlessByChance } from "./by-chance.js";

function verdict(outcome: Verdict["outcome"], status: number): Verdict {
  const request = { method: "POST", url: "http://localhost/", headers: {}, body: "{}" };
  return { outcome, findings: [], exchanges: [{ step: 1, request, answer: { status, headers: {}, body: "" } }] };
}

async function settled(first: Verdict, ...later: readonly Verdict[]) {
  const left = [...later];
  const told = await unlessByChance(first, () => Promise.resolve(left.shift()!));
  return { told, played: later.length - left.length };
}

const broken = verdict("fail", 500);
const inTheWay = verdict("not applicable", 500);
const passed = verdict("pass", 200);
const failed = verdict("fail", 400);

it("believes that a target breaks once it has broken three times", async () => {
  expect(await settled(broken, broken, broken, passed)).toEqual({ told: broken, played: 2 });
});

it.each([
  { name: "the second time", later: [passed] },
  { name: "the third time", later: [broken, failed] },
])("takes the verdict of $name where it does not break then", async ({ later }) => {
  expect(await settled(broken, ...later)).toEqual({ told: later.at(-1), played: later.length });
});

it("plays a scenario again that broke before what it is about", async () => {
  expect(await settled(inTheWay, passed)).toEqual({ told: passed, played: 1 });
});

it.each([passed, failed, verdict("error", 503), { ...failed, exchanges: [] }])("asks once otherwise", async (first) => {
  expect(await settled(first, passed)).toEqual({ told: first, played: 0 });
});
