import { service, structure } from "./diffed.js";
import { required, none, string, operation, sent, answered, member, type Case } from "./case.js";

export const traitCases: readonly Case[] = [
  {
    evaluator: "AddedTraitDefinition",
    says: "a trait is new",
    before: {},
    after: { t: structure({}, { "smithy.api#trait": {} }) },
    want: ["note AddedShape a#t: nobody", "note AddedTraitDefinition a#t: nobody"],
  },
  {
    evaluator: "RemovedTraitDefinition",
    says: "a trait is gone",
    before: { t: structure({}, { "smithy.api#trait": {} }) },
    after: {},
    want: ["error RemovedShape a#t: nobody", "error RemovedTraitDefinition a#t: nobody"],
  },
  {
    evaluator: "ChangedDefault",
    says: "a default is new to earlier generated code",
    before: service(structure({ a: {} }), none),
    after: service(structure({ a: { "smithy.api#default": "x" } }), none),
    want: [
      "error ChangedDefault a#In$a: client source, server",
      "error ChangedNullability.AddedDefaultTrait a#In$a: client source, server",
      "note ModifiedTrait.Add.smithy.api#default a#In$a: client source",
    ],
  },
  {
    evaluator: "ChangedDefault",
    says: "a default that replaces the requirement, and says so, is fine",
    before: service(none, structure({ a: required })),
    after: service(none, structure({ a: { "smithy.api#default": "", "smithy.api#addedDefault": {} } })),
    want: [
      "note ModifiedTrait.Add.smithy.api#default a#Out$a: client source",
      "note ChangedTrait.Add.smithy.api#addedDefault a#Out$a: nobody",
    ],
  },
  {
    evaluator: "ChangedDefault",
    says: "another default is dangerous",
    before: service(none, structure({ a: { "smithy.api#default": "x" } })),
    after: service(none, structure({ a: { "smithy.api#default": "y" } })),
    want: [
      "danger ChangedDefault a#Out$a: client source",
      "note ModifiedTrait.Update.smithy.api#default a#Out$a: client source",
    ],
  },
  {
    evaluator: "ChangedDefault",
    says: "a default that says there is none may go",
    before: service(none, structure({ a: { "smithy.api#default": null } })),
    after: service(none, structure({ a: {} })),
    want: ["warning ModifiedTrait.Remove.smithy.api#default a#Out$a: client source"],
  },
  {
    evaluator: "ChangedLengthTrait",
    says: "a length is stricter for what is sent",
    before: sent(string({ "smithy.api#length": { min: 1, max: 9 } })),
    after: sent(string({ "smithy.api#length": { min: 2, max: 8 } })),
    want: [
      "error ChangedLengthTrait a#Value: client wire",
      "error ChangedLengthTrait a#Value: client wire",
      "note ModifiedTrait.Update.smithy.api#length a#Value: client wire",
    ],
  },
  {
    evaluator: "ChangedLengthTrait",
    says: "a length is laxer for what is sent",
    before: sent(string({ "smithy.api#length": { min: 1, max: 9 } })),
    after: sent(string({ "smithy.api#length": { min: 1, max: 10 } })),
    want: ["note ModifiedTrait.Update.smithy.api#length a#Value: server"],
  },
  {
    evaluator: "ChangedRangeTrait",
    says: "a range is stricter for what is answered",
    before: answered({ type: "integer", traits: { "smithy.api#range": { min: 1 } } }),
    after: answered({ type: "integer", traits: { "smithy.api#range": { min: 1, max: 3 } } }),
    want: ["error ChangedRangeTrait a#Value: server", "note ModifiedTrait.Update.smithy.api#range a#Value: server"],
  },
  {
    evaluator: "ChangedNullability",
    says: "what is answered may be missed now",
    before: service(none, structure({ a: required })),
    after: service(none, structure({ a: {} })),
    want: ["error ChangedNullability.RemovedRequiredTrait a#Out$a: client source, client wire"],
  },
  {
    evaluator: "ChangedNullability",
    says: "a structure that may be missed now is less of a problem",
    before: service(none, member(required), { Value: none }),
    after: service(none, member(), { Value: none }),
    want: ["warning ChangedNullability.RemovedRequiredTrait.StructureOrUnion a#Out$value: client source, client wire"],
  },
  {
    evaluator: "ChangedNullability",
    says: "what is sent is required now",
    before: service(structure({ a: {} }), none),
    after: service(structure({ a: required }), none),
    want: ["error ChangedNullability.AddedRequiredTrait a#In$a: client source, client wire"],
  },
  {
    evaluator: "ChangedNullability",
    says: "a required member is optional for clients now",
    before: service(none, structure({ a: required })),
    after: service(none, structure({ a: { ...required, "smithy.api#clientOptional": {} } })),
    want: [
      "error ChangedNullability.AddedClientOptionalTrait a#Out$a: client source",
      "note ModifiedTrait.Add.smithy.api#clientOptional a#Out$a: client source",
    ],
  },
  {
    evaluator: "ChangedNullability",
    says: "a structure becomes an input",
    before: service(structure({ a: required }), none),
    after: service(structure({ a: required }, { "smithy.api#input": {} }), none),
    want: [
      "error TraitBreakingChange.Add.smithy.api#input a#In: client source",
      "danger ChangedNullability.AddedInputTrait a#In$a: client source",
    ],
  },
  {
    evaluator: "ChangedNullability",
    says: "a structure is no longer an input",
    before: service(structure({ a: required }, { "smithy.api#input": {} }), none),
    after: service(structure({ a: required }), none),
    want: [
      "error TraitBreakingChange.Remove.smithy.api#input a#In: client source",
      "error ChangedNullability.RemovedInputTrait a#In$a: client source",
    ],
  },
  {
    evaluator: "ModifiedTrait",
    says: "documentation is for people",
    before: { T: string({ "smithy.api#documentation": "a" }) },
    after: { T: string({ "smithy.api#documentation": "b" }) },
    want: ["note ModifiedTrait.Update.smithy.api#documentation a#T: docs"],
  },
  {
    evaluator: "ModifiedTrait",
    says: "of a trait that is gone with its definition it is a warning",
    before: { T: string({ "a#t": "x" }), t: string({ "smithy.api#trait": {}, "smithy.api#private": {} }) },
    after: { T: string() },
    want: ["error RemovedTraitDefinition a#t: nobody", "warning ModifiedTrait.Remove.a#t a#T: nobody"],
  },
  {
    evaluator: "ModifiedTrait",
    says: "the tags of a trait set the severity",
    before: { T: string(), t: string({ "smithy.api#trait": {}, "smithy.api#tags": ["diff.danger.add"] }) },
    after: { T: string({ "a#t": "x" }), t: string({ "smithy.api#trait": {}, "smithy.api#tags": ["diff.danger.add"] }) },
    want: ["danger ModifiedTrait.Add.a#t a#T: client source, client wire, server"],
  },
  {
    evaluator: "TraitBreakingChange",
    says: "a value is written otherwise",
    before: service(structure({ a: { "smithy.api#jsonName": "x" } }), none),
    after: service(structure({ a: { "smithy.api#jsonName": "y" } }), none),
    want: ["error TraitBreakingChange.Update.smithy.api#jsonName a#In$a: client wire, server"],
  },
  {
    evaluator: "TraitBreakingChange",
    says: "a value that goes without saying may be said",
    before: { O: operation({ traits: { "smithy.api#http": { method: "GET", uri: "/" } } }) },
    after: { O: operation({ traits: { "smithy.api#http": { method: "GET", uri: "/", code: 200 } } }) },
    want: [],
  },
  {
    evaluator: "TraitBreakingChange",
    says: "another status is an error",
    before: { O: operation({ traits: { "smithy.api#http": { method: "GET", uri: "/" } } }) },
    after: { O: operation({ traits: { "smithy.api#http": { method: "GET", uri: "/", code: 202 } } }) },
    want: ["error TraitBreakingChange.Update.smithy.api#http a#O: client wire, server"],
  },
  {
    evaluator: "AddedConstraint",
    says: "what is sent is limited for the first time",
    before: sent(string()),
    after: sent(string({ "smithy.api#length": { max: 3 } })),
    want: [
      "danger AddedConstraint.length a#Value: client wire",
      "note ModifiedTrait.Add.smithy.api#length a#Value: client wire",
    ],
  },
  {
    evaluator: "ChangedRequired",
    says: "clients must send a member of an input",
    before: service(structure({ a: {} }, { "smithy.api#input": {} }), none),
    after: service(structure({ a: required }, { "smithy.api#input": {} }), none),
    want: ["error ChangedRequired.Added a#In$a: client source, client wire"],
  },
  {
    evaluator: "ChangedRequired",
    says: "types ask for a member of an input, though a default makes up for it on the wire",
    before: service(structure({ a: { "smithy.api#default": "" } }, { "smithy.api#input": {} }), none),
    after: service(structure({ a: { "smithy.api#default": "", ...required } }, { "smithy.api#input": {} }), none),
    want: ["warning ChangedRequired.Added a#In$a: client source"],
  },
  {
    evaluator: "ChangedRequired",
    says: "clients need not send a member of an input",
    before: service(structure({ a: required }, { "smithy.api#input": {} }), none),
    after: service(structure({ a: {} }, { "smithy.api#input": {} }), none),
    want: ["note ChangedRequired.Removed a#In$a: server"],
  },
  {
    evaluator: "ChangedTrait",
    says: "what no rule minds is a note",
    before: { O: operation() },
    after: { O: operation({ traits: { "smithy.api#readonly": {} } }) },
    want: ["note ChangedTrait.Add.smithy.api#readonly a#O: nobody"],
  },
  {
    evaluator: "ChangedTrait",
    says: "what no rule minds may break somebody for all that",
    before: sent({ type: "blob" }),
    after: sent({ type: "blob", traits: { "smithy.api#mediaType": "image/png" } }),
    want: ["warning ChangedTrait.Add.smithy.api#mediaType a#Value: client wire, server"],
  },
  {
    evaluator: "ModifiedTrait",
    says: "one more waiter breaks nobody",
    before: { O: operation({ traits: waiters("Ready") }) },
    after: { O: operation({ traits: waiters("Ready", "Gone") }) },
    want: ["note ModifiedTrait.Update.smithy.waiters#waitable a#O: nobody"],
  },
  {
    evaluator: "ModifiedTrait",
    says: "code may call a waiter that is gone",
    before: { O: operation({ traits: waiters("Ready", "Gone") }) },
    after: { O: operation({ traits: waiters("Ready") }) },
    want: ["note ModifiedTrait.Update.smithy.waiters#waitable a#O: client source"],
  },
];

/** Waiters of these names, each of which waits for an answer. */
function waiters(...names: readonly string[]) {
  const waiter = { acceptors: [{ state: "success", matcher: { success: true } }] };
  return { "smithy.waiters#waitable": Object.fromEntries(names.map((name) => [name, waiter])) };
}
