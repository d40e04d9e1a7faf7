import { expect, it } from "vitest";
import { notApplicable } from "../runner/verdict.js";
import { collector } from "./collect.js";

const scenario = { id: "shop/order/made", rules: ["R-1"], title: "Made", steps: [] };
const progress = { done: 0, total: 2 };

it("keeps the order of the columns, whichever target is there first", () => {
  const collected = collector(
    [{ id: "shop/order", title: "Orders", scenarios: [scenario] }],
    ["client", "server", "gone"],
  );
  for (const target of ["server", "client"]) {
    collected.take({ kind: "target-opened", target, title: target, progress });
    collected.take({ kind: "verdict", target, scenario, verdict: notApplicable("nothing"), progress });
  }
  expect(collected.targets().map(({ name }) => name)).toEqual(["client", "server"]);
  const [area] = collected.areas();
  expect(Object.keys(area!.scenarios[0]!.verdicts)).toEqual(["client", "server"]);
});
