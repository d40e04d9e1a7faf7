import type { JsonObject } from "../../model/index.js";
import { answered, api, enumOf, member, none, operation, required, sent, string, type Case } from "./case.js";
import { ref, service, structure } from "./diffed.js";

/** A service that has nothing to do with the shape: what nobody sends or answers breaks nobody. */
const unseen = (shape: JsonObject): JsonObject => service(none, none, { Value: shape });
const number = (traits: JsonObject = {}): JsonObject => ({ type: "integer", traits });
const withDefault = (value: string | boolean): JsonObject => ({ "smithy.api#default": value });
/** A structure with one member. */
const holder = (target: string, traits: JsonObject = {}): JsonObject => ({
  type: "structure",
  members: { a: ref(target, traits) },
});
const input = { "smithy.api#input": {} };
const optional = { "smithy.api#clientOptional": {} };
const blue = (name: string): JsonObject => string({ "smithy.api#enum": [{ value: "blue", name }] });

/** Whom a change breaks goes by who sends and who answers what changed. */
export const travelCases: readonly Case[] = [
  {
    evaluator: "AddedConstraint",
    says: "what services alone answer is limited for nobody",
    before: answered(string()),
    after: answered(string({ "smithy.api#pattern": "x" })),
    want: ["warning TraitBreakingChange.Add.smithy.api#pattern a#Value: server"],
  },
  {
    evaluator: "AddedRequiredMember",
    says: "a new variant of a union is not required, whatever it says",
    before: sent({ type: "union", members: { a: ref("smithy.api#String") } }),
    after: sent({ type: "union", members: { a: ref("smithy.api#String"), b: ref("smithy.api#String", required) } }),
    want: ["note AddedShape a#Value$b: server"],
  },
  {
    evaluator: "ChangedDefault",
    says: "of what nobody sees",
    before: unseen(holder("smithy.api#String", withDefault("a"))),
    after: unseen(holder("smithy.api#String", withDefault("b"))),
    want: ["danger ChangedDefault a#Value$a: nobody", "note ModifiedTrait.Update.smithy.api#default a#Value$a: nobody"],
  },
  {
    evaluator: "ChangedDefault",
    says: "from what was zero to what is not",
    before: answered(holder("smithy.api#Boolean", withDefault(false))),
    after: answered(holder("smithy.api#Boolean", withDefault(true))),
    want: [
      "error ChangedDefault a#Value$a: client source",
      "note ModifiedTrait.Update.smithy.api#default a#Value$a: client source",
    ],
  },
  {
    evaluator: "ChangedDefault",
    says: "from bytes to no bytes",
    before: answered(holder("smithy.api#Blob", withDefault("eA=="))),
    after: answered(holder("smithy.api#Blob", withDefault(""))),
    want: [
      "error ChangedDefault a#Value$a: client source",
      "note ModifiedTrait.Update.smithy.api#default a#Value$a: client source",
    ],
  },
  {
    evaluator: "ChangedDefault",
    says: "no text is no zero",
    before: answered(holder("smithy.api#String", withDefault(""))),
    after: answered(holder("smithy.api#String", withDefault("b"))),
    want: [
      "danger ChangedDefault a#Value$a: client source",
      "note ModifiedTrait.Update.smithy.api#default a#Value$a: client source",
    ],
  },
  {
    evaluator: "ChangedEnumTrait",
    says: "a value of what nobody sees is gone",
    before: unseen(enumOf("A", "B")),
    after: unseen(enumOf("B")),
    want: ["error ChangedEnumTrait.Removed.0 a#Value: nobody", "error RemovedShape a#Value$A: nobody"],
  },
  {
    evaluator: "ChangedEnumTrait",
    says: "a value of what is answered is gone",
    before: answered(enumOf("A", "B")),
    after: answered(enumOf("B")),
    want: [
      "error ChangedEnumTrait.Removed.0 a#Value: client source, server",
      "error RemovedShape a#Value$A: client source, server",
    ],
  },
  {
    evaluator: "ChangedEnumTrait",
    says: "a value of what nobody sees has another name",
    before: unseen(blue("BLUE")),
    after: unseen(blue("AZURE")),
    want: [
      "error ChangedEnumTrait.NameChanged.0 a#Value: nobody",
      "error RemovedShape a#Value$BLUE: nobody",
      "note AddedShape a#Value$AZURE: nobody",
    ],
  },
  {
    evaluator: "ChangedMemberTarget",
    says: "of a member that nobody sees",
    before: { ...service(none, none, { A: string(), B: number() }), Value: member({}, "A") },
    after: { ...service(none, none, { A: string(), B: number() }), Value: member({}, "B") },
    want: ["error ChangedMemberTarget a#Value$value: nobody"],
  },
  {
    evaluator: "ChangedMemberTarget",
    says: "a target that is shorter may refuse what servers answer",
    before: service(none, member({}, "A"), {
      A: { type: "list", member: ref("smithy.api#String") },
      B: { type: "list", member: ref("smithy.api#String"), traits: { "smithy.api#length": { max: 1 } } },
    }),
    after: service(none, member({}, "B"), {
      A: { type: "list", member: ref("smithy.api#String") },
      B: { type: "list", member: ref("smithy.api#String"), traits: { "smithy.api#length": { max: 1 } } },
    }),
    want: ["warning ChangedMemberTarget a#Out$value: server"],
  },
  {
    evaluator: "ChangedNullability",
    says: "what services answer became required",
    before: service(none, structure({ a: {} })),
    after: service(none, structure({ a: required })),
    want: ["error ChangedNullability.AddedRequiredTrait a#Out$a: server"],
  },
  {
    evaluator: "ChangedNullability",
    says: "what clients send became required",
    before: service(structure({ a: {} }), none),
    after: service(structure({ a: required }), none),
    want: ["error ChangedNullability.AddedRequiredTrait a#In$a: client source, client wire"],
  },
  {
    evaluator: "ChangedNullability",
    says: "what clients send no longer is required",
    before: service(structure({ a: required }), none),
    after: service(structure({ a: {} }), none),
    want: ["error ChangedNullability.RemovedRequiredTrait a#In$a: server"],
  },
  {
    evaluator: "ChangedNullability",
    says: "what nobody sees is no input any more",
    before: unseen(structure({ a: required }, input)),
    after: unseen(structure({ a: required })),
    want: [
      "error TraitBreakingChange.Remove.smithy.api#input a#Value: nobody",
      "error ChangedNullability.RemovedInputTrait a#Value$a: nobody",
    ],
  },
  {
    evaluator: "ChangedNullability",
    says: "clients may leave out what they send, whatever the model says",
    before: service(structure({ a: required }), none),
    after: service(structure({ a: { ...required, ...optional } }), none),
    want: [
      "error ChangedNullability.AddedClientOptionalTrait a#In$a: nobody",
      "note ModifiedTrait.Add.smithy.api#clientOptional a#In$a: nobody",
    ],
  },
  {
    evaluator: "ChangedNullability",
    says: "a default of what is only answered is no news to servers",
    before: service(none, structure({ a: {} })),
    after: service(none, structure({ a: withDefault("x") })),
    want: [
      "error ChangedDefault a#Out$a: client source",
      "error ChangedNullability.AddedDefaultTrait a#Out$a: client source",
      "note ModifiedTrait.Add.smithy.api#default a#Out$a: client source",
    ],
  },
  {
    evaluator: "ChangedNullability",
    says: "a default of what nobody sees",
    before: unseen(structure({ a: {} })),
    after: unseen(structure({ a: withDefault("x") })),
    want: [
      "error ChangedDefault a#Value$a: nobody",
      "error ChangedNullability.AddedDefaultTrait a#Value$a: nobody",
      "note ModifiedTrait.Add.smithy.api#default a#Value$a: nobody",
    ],
  },
  {
    evaluator: "ChangedRequired",
    says: "services must answer what clients may miss all the same",
    before: service(none, structure({ a: optional })),
    after: service(none, structure({ a: { ...optional, ...required } })),
    want: ["warning ChangedRequired.Added a#Out$a: server"],
  },
  {
    evaluator: "ChangedRequired",
    says: "clients may leave out what they had to send",
    before: service(structure({ a: required }, input), none),
    after: service(structure({ a: {} }, input), none),
    want: ["note ChangedRequired.Removed a#In$a: server"],
  },
  {
    evaluator: "ChangedRequired",
    says: "services may leave out what clients could miss all the same",
    before: service(none, structure({ a: { ...optional, ...required } })),
    after: service(none, structure({ a: optional })),
    want: ["danger ChangedRequired.Removed a#Out$a: client wire"],
  },
  {
    evaluator: "ChangedServiceVersion",
    says: "requests of other protocols do not carry the version",
    before: { S: api() },
    after: { S: api({ version: "2" }) },
    want: ["note ChangedServiceVersion a#S: docs"],
  },
  {
    evaluator: "ChangedShapeType",
    says: "a shape that nobody sees is of another type",
    before: unseen(string()),
    after: unseen(number()),
    want: ["error ChangedShapeType a#Value: nobody"],
  },
  {
    evaluator: "RemovedAuthenticationScheme",
    says: "a service and an operation that were not there took nothing away",
    before: { S: api({ operations: [] }) },
    after: {
      S: api({ operations: [ref("O")], traits: { "smithy.api#httpBasicAuth": {} } }),
      T: api({ traits: { "smithy.api#httpBearerAuth": {} } }),
      O: operation({ traits: { "smithy.api#auth": [] } }),
    },
    want: [
      "note AddedOperation a#O: server",
      "note AddedOperationBinding.ToService.O a#S: server",
      "note AddedShape a#O: nobody",
      "note ChangedTrait.Add.smithy.api#httpBasicAuth a#S: nobody",
      "note AddedShape a#T: nobody",
    ],
  },
  {
    evaluator: "RemovedShape",
    says: "an operation that is gone breaks everybody",
    before: { S: api({ operations: [ref("O")] }), O: operation() },
    after: { S: api() },
    want: [
      "error RemovedOperation a#O: client source, client wire, server",
      "error RemovedShape a#O: client source, client wire, server",
      "error RemovedOperationBinding.FromService.O a#S: client source, client wire, server",
    ],
  },
  {
    evaluator: "RemovedShape",
    says: "a member that nobody sees is gone",
    before: unseen(structure({ a: {}, b: {} })),
    after: unseen(structure({ a: {} })),
    want: ["error RemovedShape a#Value$b: nobody"],
  },
  {
    evaluator: "SigV4Migration",
    says: "deployed clients go on as they signed",
    before: { S: api({ traits: { "aws.auth#sigv4": { name: "s" } } }) },
    after: {
      S: api({
        traits: {
          "aws.auth#sigv4": { name: "s" },
          "aws.auth#sigv4a": { name: "s" },
          "smithy.api#auth": ["aws.auth#sigv4a", "aws.auth#sigv4"],
        },
      }),
    },
    want: [
      "danger SigV4Migration a#S: client source",
      "note ChangedTrait.Add.aws.auth#sigv4a a#S: nobody",
      "note ModifiedTrait.Add.smithy.api#auth a#S: nobody",
    ],
  },
];
