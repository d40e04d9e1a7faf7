import type { Difference } from "./model-differences.js";

/** Places where our model says more or less than AWS's does, on purpose. */
export interface IntendedDifference {
  /** As in a difference: `shape`, or the id of a trait. */
  readonly what: string;
  /** Shapes or members by their names, all of which have to differ; or anywhere at all, but somewhere. */
  readonly at: readonly string[] | "anywhere";
  /** Whose model says it. Where both say something, it has to be the same: there is no listing that away. */
  readonly only: "ours" | "theirs";
  readonly reason: string;
}

/**
 * What is not compared: prose. Ours is written anew, and AWS's examples belong to its prose. The overlay's documented
 * rules, checks and wording (`hallmark.docs`) are about how the documented service behaves, which AWS's model does not
 * say at all; they are proven by scenarios.
 */
export function isProse(trait: string): boolean {
  return /^smithy\.api#(documentation|examples)$|^hallmark\.docs#/.test(trait);
}

/**
 * In which ways the model of Secrets Manager in `model/secretsmanager` differs from AWS's own of version 2017-10-17, in
 * its copy of April 2025. In everything else they agree: names, types, members and their order, targets, required
 * members, constraints, values of enums, errors of each operation, defaults, tokens, pages, secrecy, protocol, signing.
 */
export const intendedDifferences: readonly IntendedDifference[] = [
  {
    what: "aws.endpoints#standardRegionalEndpoints",
    at: ["secretsmanager"],
    only: "ours",
    reason:
      "The endpoints, in the short form that Smithy has for services with one host a Region. The client's tests hold " +
      "it against the endpoint tests of AWS's rule set.",
  },
  {
    what: "smithy.rules#endpointRuleSet",
    at: ["secretsmanager"],
    only: "theirs",
    reason: "Says in 350 lines of program what `standardRegionalEndpoints` says in ten.",
  },
  {
    what: "smithy.rules#endpointTests",
    at: ["secretsmanager"],
    only: "theirs",
    reason: "Tests of the rule set. Ours are run from AWS's model, where it is at hand.",
  },
  {
    what: "smithy.test#smokeTests",
    at: ["DescribeSecret", "ListSecrets"],
    only: "theirs",
    reason: "Calls that AWS makes to its live service after a release. Nothing is generated from them.",
  },
  {
    what: "shape",
    at: [
      "AccessDeniedException",
      "IncompleteSignatureException",
      "InvalidSignatureException",
      "MissingAuthenticationTokenException",
      "SerializationException",
      "ThrottlingException",
      "UnknownOperationException",
      "UnrecognizedClientException",
      "ValidationException",
    ],
    only: "ours",
    reason:
      "Errors that the service answers and its model does not declare. They stand in the overlay, are in no " +
      "operation's list of errors, and are marked as undeclared wherever they appear.",
  },
  {
    what: "smithy.contracts#conditions",
    at: "anywhere",
    only: "ours",
    reason:
      "Rules between two members of an input, such as one value of two, which the documentation states and AWS's " +
      "model has no words for. Clients do not enforce them.",
  },
];

/** What is amiss between the differences that there are and those that there should be. */
export interface Settled {
  readonly unlisted: readonly Difference[];
  /** Listed, yet the models agree: `what at`. */
  readonly gone: readonly string[];
}

export function settle(differences: readonly Difference[], intended: readonly IntendedDifference[]): Settled {
  const isListed = (difference: Difference) => intended.some((each) => covers(each, difference));
  return {
    unlisted: differences.filter((difference) => !isListed(difference)),
    gone: intended.flatMap(({ at, ...each }) =>
      (at === "anywhere" ? [at] : at)
        .filter((place) => !differences.some((found) => covers({ ...each, at: place === at ? at : [place] }, found)))
        .map((place) => `${each.what} ${place}`),
    ),
  };
}

function covers({ what, at, only }: IntendedDifference, difference: Difference): boolean {
  const name = difference.at.slice(difference.at.indexOf("#") + 1);
  const isOneSided = difference[only] !== undefined && difference[only === "ours" ? "theirs" : "ours"] === undefined;
  return what === difference.what && isOneSided && (at === "anywhere" || at.includes(name));
}
