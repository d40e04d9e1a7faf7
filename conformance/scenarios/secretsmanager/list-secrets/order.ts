import { from } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { areListed, makesBelow, onlyBelow } from "../listing-steps.js";
import { makes } from "../steps.js";

const dated = [
  makes("root"),
  { ...makesBelow("root", "/c", "second"), pause: 2 },
  { ...makesBelow("root", "/a", "third"), pause: 2 },
  areListed("root", ["root", "second", "third"]),
] as const;

const inOrder = (...secrets: readonly string[]) => secrets.map((secret) => ({ Name: from(secret, "input.Name") }));

/** The order of a list: by date of creation. */
export const orderScenarios = [
  defineScenario({
    id: "list-secrets/order/ascending",
    rules: ["SM-103"],
    title: "In ascending order the oldest secret comes first, whatever the names are",
    steps: [
      ...dated,
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), SortOrder: "asc" },
        expect: { output: { SecretList: inOrder("root", "second", "third") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/order/descending",
    rules: ["SM-103"],
    title: "In descending order the newest secret comes first",
    steps: [
      ...dated,
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), SortOrder: "desc" },
        expect: { output: { SecretList: inOrder("third", "second", "root") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/order/changes",
    rules: ["SM-103"],
    title: "A change of a secret does not move it",
    steps: [
      ...dated,
      {
        call: "UpdateSecret",
        input: { SecretId: from("root", "input.Name"), Description: "changed" },
        expect: { output: { Name: from("root", "input.Name") } },
      },
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), SortOrder: "asc" },
        expect: { output: { SecretList: inOrder("root", "second", "third") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/order/default",
    rules: ["SM-103"],
    title: "Where no order is asked for it is the ascending one",
    steps: [
      ...dated,
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root") },
        expect: { output: { SecretList: inOrder("root", "second", "third") }, evidence: "unknown" },
      },
    ],
  }),
];
