import { isJsonObject, type JsonValue, type ShapeId } from "../model/index.js";
import { isTighter, limitsOf } from "./bounds.js";
import type { Breaks } from "./diff-event.js";
import type { Differences } from "./differences.js";
import { equalValues } from "./equal-values.js";
import { breaks, nobody } from "./evaluator.js";
import type { Travel } from "./travels.js";

/** A trait that came, went or changed on a shape or member; `undefined` where it is not. */
interface TraitUse {
  readonly travel: Travel;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** Traits that are alike in what a change of them breaks. */
export interface TraitKind {
  /** What the traits are for. */
  readonly meaning: string;
  readonly traits: readonly ShapeId[];
  /** When a change breaks somebody, in words for people. */
  readonly when: string;
  readonly brokenBy: (use: TraitUse) => readonly Breaks[];
}

const isRemoved = ({ after }: TraitUse): boolean => after === undefined;
const isSeen = ({ travel }: TraitUse): boolean => travel.input || travel.output;

/** Limits on values: something is refused that was not before, or the other way round. */
function limited(isTightened: boolean, isLoosened: boolean, { input, output }: Travel): readonly Breaks[] {
  return breaks({
    "client wire": (isTightened && input) || (isLoosened && output),
    server: (isTightened && output) || (isLoosened && input),
  });
}

function limitedBy(floor: number): TraitKind["brokenBy"] {
  return ({ before, after, travel }) => {
    const [old, now] = [limitsOf(before), limitsOf(after)];
    return limited(isTighter(old, now, floor), isTighter(now, old, floor), travel);
  };
}

/** Whether an object has all that another has, which may be absent. */
function hasAll(object: JsonValue | undefined, wanted: JsonValue | undefined): boolean {
  const [has, wants] = [object, wanted].map((value) => (isJsonObject(value) ? Object.entries(value) : []));
  const values = new Map(has);
  return wants!.every(([name, value]) => equalValues(values.get(name), value));
}

const api = (names: string): readonly ShapeId[] => names.split(/\s+/).map((name) => `smithy.api#${name}`);

const limitWhen =
  "stricter: `client wire` if clients send it, `server` if services answer it; laxer: the other way round";

/** What is known of traits, from their specifications. What is in none of these is judged by the severity alone. */
export const traitKinds: readonly TraitKind[] = [
  {
    meaning: "what people read",
    traits: [
      ...api("documentation externalDocumentation examples title since deprecated recommended unstable"),
      "hallmark.openapi#format",
      "hallmark.openapi#servers",
    ],
    when: "`docs`, always",
    brokenBy: () => breaks({ docs: true }),
  },
  {
    meaning: "marks for tools",
    traits: api("tags internal private sensitive suppress references property notProperty nestedProperties mixin"),
    when: "nobody",
    brokenBy: () => nobody,
  },
  { meaning: "length of values", traits: api("length"), when: limitWhen, brokenBy: limitedBy(0) },
  { meaning: "range of numbers", traits: api("range"), when: limitWhen, brokenBy: limitedBy(-Infinity) },
  {
    meaning: "other limits on values",
    traits: api("pattern uniqueItems"),
    when: `${limitWhen}; changed: both`,
    brokenBy: ({ before, after, travel }) => limited(after !== undefined, before !== undefined, travel),
  },
  {
    meaning: "where and how a value stands in a message",
    traits: [
      ...api(
        `http httpError httpHeader httpLabel httpPayload httpPrefixHeaders httpQuery httpQueryParams httpResponseCode
         hostLabel endpoint jsonName mediaType timestampFormat xmlAttribute xmlFlattened xmlName xmlNamespace
         eventHeader eventPayload requiresLength`,
      ),
      "aws.protocols#awsQueryError",
      "aws.protocols#awsQueryCompatible",
      "aws.protocols#ec2QueryName",
      "aws.api#awsChunked",
      "hallmark.openapi#parameter",
      "hallmark.openapi#additionalProperties",
      "hallmark.openapi#errorStatus",
    ],
    when: "`client wire` and `server`, if clients or services see it",
    brokenBy: (use) => breaks({ "client wire": isSeen(use), server: isSeen(use) }),
  },
  {
    meaning: "what type a value is of",
    traits: [
      ...api("streaming sparse error enum enumValue idRef"),
      "hallmark.openapi#untagged",
      "hallmark.openapi#nullable",
    ],
    when: "`client source`, `client wire` and `server`, if clients or services see it",
    brokenBy: (use) => breaks({ "client source": isSeen(use), "client wire": isSeen(use), server: isSeen(use) }),
  },
  {
    meaning: "whether a value may be absent",
    traits: api("required default input output"),
    when: "`client source`, if clients or services see it",
    brokenBy: (use) => breaks({ "client source": isSeen(use) }),
  },
  {
    meaning: "whether a required value may be absent for clients all the same",
    traits: api("clientOptional"),
    when: "`client source`, if services answer it",
    brokenBy: ({ travel }) => breaks({ "client source": travel.output }),
  },
  {
    meaning: "what generated clients do of themselves",
    traits: [
      ...api(
        "addedDefault paginated idempotencyToken idempotent readonly retryable httpChecksumRequired requestCompression",
      ),
      "aws.api#service",
      "smithy.rules#endpointRuleSet",
      "smithy.rules#endpointBdd",
      "smithy.rules#clientContextParams",
      "smithy.rules#contextParam",
      "smithy.rules#staticContextParams",
      "smithy.rules#operationContextParams",
      "aws.protocols#httpChecksum",
      "aws.api#clientEndpointDiscovery",
      "aws.api#clientDiscoveredEndpoint",
      "aws.customizations#s3UnwrappedXmlOutput",
    ],
    when: "`client source`, unless the trait is new",
    brokenBy: ({ before }) => breaks({ "client source": before !== undefined }),
  },
  {
    meaning: "what clients can wait for",
    traits: ["smithy.waiters#waitable"],
    when: "`client source`, if a waiter is gone or changed",
    brokenBy: ({ before, after }) => breaks({ "client source": !hasAll(after, before) }),
  },
  {
    meaning: "how clients prove who they are",
    traits: [
      ...api("auth optionalAuth httpBasicAuth httpDigestAuth httpBearerAuth httpApiKeyAuth"),
      "aws.auth#sigv4",
      "aws.auth#sigv4a",
      "aws.auth#unsignedPayload",
      "aws.auth#cognitoUserPools",
    ],
    when: "`client wire` and `server`, unless the trait is new",
    brokenBy: ({ before }) => breaks({ "client wire": before !== undefined, server: before !== undefined }),
  },
  {
    meaning: "which websites may call",
    traits: api("cors"),
    when: "`client wire`, if it is gone or changed",
    brokenBy: ({ before }) => breaks({ "client wire": before !== undefined }),
  },
];

const protocol: TraitKind = {
  meaning: "the protocols of a service",
  traits: [],
  when: "`client wire`, if it is gone; `server`, always",
  brokenBy: (use) => breaks({ "client wire": isRemoved(use), server: true }),
};

const kindOf = new Map(traitKinds.flatMap((kind) => kind.traits.map((trait) => [trait, kind] as const)));

/** Whom it breaks that a trait came, went or changed on a shape or member. */
export function traitBreaks(
  differences: Differences,
  owner: ShapeId,
  trait: { readonly id: ShapeId; readonly before: JsonValue | undefined; readonly after: JsonValue | undefined },
  severity: string,
): readonly Breaks[] {
  const definition = differences.definitionOf(trait.id);
  const kind = definition?.traits.has("smithy.api#protocolDefinition") ? protocol : kindOf.get(trait.id);
  if (kind !== undefined) return kind.brokenBy({ ...trait, travel: travelOf(differences, owner) });
  // Whoever defined the trait says that this breaks something, not whom.
  const isBad = severity === "error" || severity === "danger";
  return breaks({ "client source": isBad, "client wire": isBad, server: isBad });
}

/** An operation or service is seen by both sides, though no value is of such a type. */
function travelOf(differences: Differences, owner: ShapeId): Travel {
  const type = (differences.newModel.get(owner) ?? differences.oldModel.get(owner))?.type;
  if (type === "operation" || type === "service") return { input: true, output: true };
  return differences.travels.of(owner);
}
