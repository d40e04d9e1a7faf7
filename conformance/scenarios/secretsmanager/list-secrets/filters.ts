import { from, text } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { areListed, finds, makesBelow } from "../listing-steps.js";
import { makes } from "../steps.js";

const tagged = (Key: string, Value: string) => ({ Tags: [{ Key, Value }] });

/** How filters and their values go together. */
export const filterScenarios = [
  defineScenario({
    id: "list-secrets/filters/any-value",
    rules: ["SM-105"],
    title: "A filter finds what fits any of its values",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", tagged("apple", "x")),
      makesBelow("root", "/b", "second", tagged("banana", "x")),
      makesBelow("root", "/c", "third", tagged("cherry", "x")),
      areListed("root", ["root", "first", "second", "third"]),
      finds("root", [{ Key: "tag-key", Values: ["apple", "cherry"] }], ["first", "third"], "documented"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/every-filter",
    rules: ["SM-105"],
    title: "Several filters find what fits all of them",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", { ...tagged("apple", "red"), Description: "ripe" }),
      makesBelow("root", "/b", "second", { ...tagged("apple", "green"), Description: "ripe" }),
      makesBelow("root", "/c", "third", tagged("apple", "red")),
      areListed("root", ["root", "first", "second", "third"]),
      finds(
        "root",
        [
          { Key: "tag-value", Values: ["red"] },
          { Key: "description", Values: ["ripe"] },
        ],
        ["first"],
        "documented",
      ),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/same-key-twice",
    rules: ["SM-105"],
    title: "Two filters with the same key must both fit, too",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", {
        Tags: [
          { Key: "apple", Value: "x" },
          { Key: "banana", Value: "x" },
        ],
      }),
      makesBelow("root", "/b", "second", tagged("apple", "x")),
      makesBelow("root", "/c", "third", tagged("banana", "x")),
      areListed("root", ["root", "first", "second", "third"]),
      finds(
        "root",
        [
          { Key: "tag-key", Values: ["apple"] },
          { Key: "tag-key", Values: ["banana"] },
        ],
        ["first"],
        "recorded",
      ),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/not",
    rules: ["SM-110"],
    title: "An exclamation mark before a value finds what does not fit, or has nothing that could",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", { Description: "ripe" }),
      makesBelow("root", "/b", "second", { Description: "green" }),
      areListed("root", ["root", "first", "second"]),
      finds(
        "root",
        [{ Key: "name", Values: [text("!", from("first", "input.Name"))] }],
        ["root", "second"],
        "recorded",
      ),
      finds("root", [{ Key: "description", Values: ["!ripe"] }], ["second"], "documented", { leavingOpen: "root" }),
      finds("root", [{ Key: "description", Values: ["!ripe"] }], ["root", "second"], "unknown"),
    ],
  }),
  defineScenario({
    id: "list-secrets/filters/not-a-tag",
    rules: ["SM-110"],
    title: "Turned round, a filter on tags finds what has no such tag, and what has no tag at all",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", tagged("apple", "x")),
      makesBelow("root", "/b", "second", tagged("banana", "x")),
      areListed("root", ["root", "first", "second"]),
      finds("root", [{ Key: "tag-key", Values: ["!apple"] }], ["second"], "documented", { leavingOpen: "root" }),
      finds("root", [{ Key: "tag-key", Values: ["!apple"] }], ["root", "second"], "unknown"),
    ],
  }),
];
