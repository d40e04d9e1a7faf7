import { from, otherRegion, ownRegion, present, text, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { areListed, finds, makesBelow } from "../listing-steps.js";
import { makes } from "../steps.js";

/** The filters that look at beginnings. */
export const prefixScenarios = [
  defineScenario({
    id: "list-secrets/filters/name",
    rules: ["SM-106"],
    title: "A name is found by its beginning, not by its middle",
    steps: [
      makes("root"),
      makesBelow("root", "/orders", "orders"),
      makesBelow("root", "/orders/old", "old"),
      areListed("root", ["root", "orders", "old"]),
      finds(
        "root",
        [{ Key: "name", Values: [text(from("root", "input.Name"), "/ord")] }],
        ["orders", "old"],
        "recorded",
      ),
      finds("root", [{ Key: "name", Values: ["/orders"] }], [], "recorded"),
      finds("root", [{ Key: "name", Values: ["orders"] }], [], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/name-case",
    rules: ["SM-106"],
    title: "A name is found in its own letters only",
    steps: [
      makes("root"),
      makesBelow("root", "/Orders", "orders"),
      areListed("root", ["root", "orders"]),
      finds("root", [{ Key: "name", Values: [text(from("root", "input.Name"), "/Orders")] }], ["orders"], "recorded"),
      finds("root", [{ Key: "name", Values: [text(from("root", "input.Name"), "/orders")] }], [], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/name-not-by-words",
    rules: ["SM-106"],
    title: "Names are not searched by words",
    steps: [
      makes("root"),
      makesBelow("root", "/one/two", "below"),
      areListed("root", ["root", "below"]),
      finds("root", [{ Key: "name", Values: [text(from("root", "input.Name"), " one")] }], [], "recorded"),
      finds("root", [{ Key: "name", Values: [text(from("root", "input.Name"), " two")] }], [], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/tag-key",
    rules: ["SM-106"],
    title: "A tag's key is found by its beginning, in its own letters",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", { Tags: [{ Key: "Department", Value: "orders" }] }),
      makesBelow("root", "/b", "second", { Tags: [{ Key: "department", Value: "orders" }] }),
      makesBelow("root", "/c", "third", { Tags: [{ Key: "Subdepartment", Value: "Department" }] }),
      areListed("root", ["root", "first", "second", "third"]),
      finds("root", [{ Key: "tag-key", Values: ["Depart"] }], ["first"], "documented"),
      finds("root", [{ Key: "tag-key", Values: ["depart"] }], ["second"], "documented"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/tag-value",
    rules: ["SM-106"],
    title: "A tag's value is found by its beginning, in its own letters, whatever its key is",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", { Tags: [{ Key: "team", Value: "Orders" }] }),
      makesBelow("root", "/b", "second", { Tags: [{ Key: "other", Value: "orders" }] }),
      makesBelow("root", "/c", "third", { Tags: [{ Key: "Orders", Value: "Reorders" }] }),
      areListed("root", ["root", "first", "second", "third"]),
      finds("root", [{ Key: "tag-value", Values: ["Ord"] }], ["first"], "documented"),
      finds("root", [{ Key: "tag-value", Values: ["ord"] }], ["second"], "documented"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/primary-region",
    rules: ["SM-106"],
    title: "A replicated secret is found by its primary Region, and by no other",
    steps: [
      {
        as: "root",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", AddReplicaRegions: [{ Region: otherRegion() }] },
        expect: { output: { ARN: present(), ReplicationStatus: present() }, about: { "": ["CS-095"] } },
      },
      areListed("root", ["root"]),
      { ...finds("root", [{ Key: "primary-region", Values: [ownRegion()] }], ["root"], "documented"), within: 30 },
      finds("root", [{ Key: "primary-region", Values: [otherRegion()] }], [], "documented"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/owning-service",
    rules: ["SM-106"],
    title: "A secret that no service owns is found by no owner",
    steps: [
      makes("root", { Description: "rds", Tags: [{ Key: "rds", Value: "rds" }] }),
      areListed("root", ["root"]),
      finds("root", [{ Key: "owning-service", Values: ["rds"] }], [], "documented"),
    ],
  }),
];
