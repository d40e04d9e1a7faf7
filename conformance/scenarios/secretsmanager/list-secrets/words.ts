import { defineScenario } from "../define-scenario.js";
import { areListed, finds, makesBelow } from "../listing-steps.js";
import { makes, type SecretStep } from "../steps.js";

/** Secrets below the root, each with a description. */
function described(texts: Readonly<Record<string, string>>): readonly SecretStep[] {
  const names = Object.keys(texts);
  return [
    makes("root"),
    ...names.map((name, index) => makesBelow("root", `/${index}`, name, { Description: texts[name] })),
    areListed("root", ["root", ...names]),
  ];
}

/** What is found by the words of its description, or by those of anything that is said of it. */
export const wordScenarios = [
  defineScenario({
    id: "list-secrets/words/description",
    rules: ["SM-107"],
    title: "A description is found when each word that is searched begins one of its own",
    steps: [
      ...described({ both: "one two", between: "one and two", one: "one", other: "three four" }),
      finds("root", [{ Key: "description", Values: ["o t"] }], ["both", "between"], "recorded"),
      finds("root", [{ Key: "description", Values: ["two one"] }], ["both", "between"], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/beginnings",
    rules: ["SM-107"],
    title: "A letter finds the words that begin with it, not those that merely have it",
    steps: [
      ...described({ a: "a secret", an: "an secret", joined: "asecret", the: "thesecret", inside: "banana" }),
      finds("root", [{ Key: "description", Values: ["a"] }], ["a", "an", "joined"], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/description-case",
    rules: ["SM-107"],
    title: "Letters of either case find a description",
    steps: [
      ...described({ low: "ripe apple", high: "RIPE banana" }),
      finds("root", [{ Key: "description", Values: ["Ripe"] }], ["low", "high"], "documented"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/all",
    rules: ["SM-108"],
    title: "The key all looks at names, descriptions, keys and values of tags, in letters of either case",
    steps: [
      makes("root"),
      makesBelow("root", "/Orchard", "named"),
      makesBelow("root", "/a", "described", { Description: "an Orchard" }),
      makesBelow("root", "/b", "keyed", { Tags: [{ Key: "orchard", Value: "x" }] }),
      makesBelow("root", "/c", "valued", { Tags: [{ Key: "x", Value: "old orchard" }] }),
      makesBelow("root", "/d", "other", { Description: "a garden", Tags: [{ Key: "x", Value: "y" }] }),
      areListed("root", ["root", "named", "described", "keyed", "valued", "other"]),
      finds("root", [{ Key: "all", Values: ["orch"] }], ["named", "described", "keyed", "valued"], "recorded"),
      finds("root", [{ Key: "all", Values: ["rchard"] }], [], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/same-attribute",
    rules: ["SM-108"],
    title: "All words of a search must stand in the same place",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "together", { Description: "keeper of the orchard" }),
      makesBelow("root", "/b", "apart", { Description: "orchard", Tags: [{ Key: "keeper", Value: "x" }] }),
      areListed("root", ["root", "together", "apart"]),
      finds("root", [{ Key: "all", Values: ["orchard keeper"] }], ["together"], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/separators",
    rules: ["SM-109"],
    title: "Each of eight marks separates words",
    steps: [
      ...described({
        slash: "ripe/orchard",
        underscore: "ripe_orchard",
        plus: "ripe+orchard",
        equals: "ripe=orchard",
        dot: "ripe.orchard",
        at: "ripe@orchard",
        hyphen: "ripe-orchard",
        space: "ripe orchard",
        none: "ripeorchard",
      }),
      finds(
        "root",
        [{ Key: "all", Values: ["orchard"] }],
        ["slash", "underscore", "plus", "equals", "dot", "at", "hyphen", "space"],
        "recorded",
      ),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/capitals",
    rules: ["SM-109"],
    title: "A capital before small letters begins a word, and takes its letter from capitals before it",
    steps: [
      ...described({ camel: "SecretOrchard", mixed: "COMPANYthings" }),
      finds("root", [{ Key: "all", Values: ["orchard"] }], ["camel"], "recorded"),
      finds("root", [{ Key: "all", Values: ["ythings"] }], ["mixed"], "recorded"),
      finds("root", [{ Key: "all", Values: ["things"] }], [], "recorded"),
      finds("root", [{ Key: "all", Values: ["company"] }], [], "recorded"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/capitals-throughout",
    rules: ["SM-109"],
    title: "A word in capitals after a space is a word",
    steps: [
      ...described({ loud: "an ORCHARD", other: "a garden" }),
      finds("root", [{ Key: "all", Values: ["orch"] }], ["loud"], "documented"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/digits",
    rules: ["SM-109"],
    title: "Digits after letters begin a word",
    steps: [
      ...described({ numbered: "credsDatabase#892", joined: "orchard31415", other: "creds" }),
      finds("root", [{ Key: "all", Values: ["892"] }], ["numbered"], "documented"),
      finds("root", [{ Key: "all", Values: ["31415"] }], ["joined"], "documented"),
    ],
  }),
  defineScenario({
    id: "list-secrets/words/lone-separator",
    rules: ["SM-109"],
    title: "A separator alone finds nothing",
    steps: [...described({ slash: "ripe/orchard" }), finds("root", [{ Key: "all", Values: ["/"] }], [], "recorded")],
  }),
];
