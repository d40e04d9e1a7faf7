import { absent, entries, exactly, from, present, setOf, timestamp } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { areListed, makesBelow, onlyBelow } from "../listing-steps.js";
import { isCurrent, makes, puts } from "../steps.js";

/** What ListSecrets says of each secret. */
export const entryScenarios = [
  defineScenario({
    id: "list-secrets/entries/members",
    rules: ["SM-100"],
    title: "An entry has what DescribeSecret has, its labels under another name, and nothing else",
    steps: [
      makes("made", { Description: "for orders" }),
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("made") },
        within: 30,
        expect: {
          output: {
            SecretList: [
              exactly({
                ARN: from("made", "output.ARN"),
                Name: from("made", "input.Name"),
                Description: "for orders",
                LastChangedDate: timestamp(),
                SecretVersionsToStages: entries([from("made", "output.VersionId"), ["AWSCURRENT"]]),
                CreatedDate: timestamp(),
              }),
            ],
            NextToken: absent(),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/entries/state",
    rules: ["SM-100"],
    title: "An entry shows labels, tags and the date of access as they are now",
    steps: [
      makes("first", { Tags: [{ Key: "team", Value: "orders" }] }),
      puts("second", "first", "two"),
      puts("third", "first", "three", ["green"]),
      isCurrent("first", "second", "recorded"),
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("first") },
        within: 30,
        expect: {
          output: {
            SecretList: [
              {
                ARN: from("first", "output.ARN"),
                Tags: [{ Key: "team", Value: "orders" }],
                LastAccessedDate: timestamp({ resolution: "day" }),
                SecretVersionsToStages: entries(
                  [from("first", "output.VersionId"), ["AWSPREVIOUS"]],
                  [from("second", "output.VersionId"), ["AWSCURRENT"]],
                  [from("third", "output.VersionId"), ["green"]],
                ),
              },
            ],
          },
          evidence: "recorded",
          about: { "/output/SecretList/0/LastAccessedDate": ["SM-063"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/entries/marked-for-deletion",
    rules: ["SM-101"],
    title: "A secret that waits for its deletion is listed only when such ones are asked for",
    steps: [
      makes("root"),
      makesBelow("root", "/going", "going"),
      areListed("root", ["root", "going"]),
      {
        call: "DeleteSecret",
        input: { SecretId: from("going", "input.Name") },
        expect: { output: { Name: from("going", "input.Name"), DeletionDate: present() } },
      },
      areListed("root", ["root"]),
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), IncludePlannedDeletion: false },
        expect: { output: { SecretList: [{ Name: from("root", "input.Name") }] }, evidence: "documented" },
      },
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), IncludePlannedDeletion: true },
        expect: {
          output: {
            SecretList: setOf(
              { Name: from("root", "input.Name"), DeletedDate: absent() },
              { Name: from("going", "input.Name"), DeletedDate: present() },
            ),
          },
          evidence: "documented",
        },
      },
    ],
  }),
];
