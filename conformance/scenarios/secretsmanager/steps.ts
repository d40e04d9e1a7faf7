import type { EvidenceKind } from "../../../generator/model/index.js";
import type { SecretsManagerOperations } from "../../../generated/secretsmanager/server/index.js";
import { absent, anyOf, apartFrom, entries, from, present, setOf, unique } from "../../patterns/index.js";
import type { ExpectedError } from "../scenario.js";
import type { Given, OperationTypes, TypedScenario } from "../typed-scenario.js";

/** Steps that many scenarios begin with, or look with at what became of a secret. */

export type SecretStep = TypedScenario<SecretsManagerOperations>["steps"][number];

type Types = OperationTypes<SecretsManagerOperations>;

/** Some members of an operation's input. */
export type Some<Operation extends keyof Types> = Partial<Given<Types[Operation]["input"]> & object>;

/** A new secret, with the text "one" unless it is told otherwise. */
export function makes(as: string, more: Some<"CreateSecret"> = {}): SecretStep {
  return {
    as,
    call: "CreateSecret",
    input: { Name: unique(), SecretString: "one", ...more },
    expect: { output: { ARN: present(), Name: present(), VersionId: present() } },
  };
}

/** A new secret that has no value yet. */
export function makesEmpty(as: string, more: Some<"CreateSecret"> = {}): SecretStep {
  return {
    as,
    call: "CreateSecret",
    input: { Name: unique(), ...more },
    // A version that is there all the same would show in all that comes after.
    expect: {
      output: { ARN: present(), Name: present(), VersionId: absent() },
      evidence: "recorded",
      about: { "": ["CS-009", "SM-031"] },
    },
  };
}

/**
 * A new version of a secret, under labels of its own where there are any.
 *
 * @param secret The step that made it.
 */
export function puts(as: string, secret: string, text: string, stages?: readonly string[]): SecretStep {
  return {
    as,
    call: "PutSecretValue",
    input: {
      SecretId: from(secret, "input.Name"),
      SecretString: text,
      ...(stages && { VersionStages: stages }),
    },
    expect: {
      output: { VersionId: present(), VersionStages: setOf(...(stages ?? ["AWSCURRENT"])) },
      about: { "": [stages ? ruleOnLabels(stages, "SM-034") : "SM-032"] },
    },
  };
}

/** A label that is moved, put on a version or taken off one. Versions are named by the steps that made them. */
export function relabels(
  secret: string,
  label: string,
  { off, onto }: { readonly off?: string; readonly onto?: string },
  evidence: EvidenceKind = "documented",
): SecretStep {
  return {
    call: "UpdateSecretVersionStage",
    input: {
      SecretId: from(secret, "input.Name"),
      VersionStage: label,
      ...(off !== undefined && { RemoveFromVersionId: from(off, "output.VersionId") }),
      ...(onto !== undefined && { MoveToVersionId: from(onto, "output.VersionId") }),
    },
    expect: {
      output: { ARN: from(secret, "output.ARN"), Name: from(secret, "input.Name") },
      evidence,
      about: { "": [ruleOnLabels([label], label === "AWSCURRENT" ? "SM-039" : "SM-044")] },
    },
  };
}

/** Labels that merely look like the service's are a matter of their own. */
function ruleOnLabels(labels: readonly string[], otherwise: string): string {
  return labels.some((label) => /^AWS(?!CURRENT$|PENDING$|PREVIOUS$)/.test(label)) ? "SM-047" : otherwise;
}

/**
 * Everything that shows labels, held against the labels that a secret's versions must have: its description, the list
 * of its versions, and what is read under each label. Versions are named by the steps that made them; whether one that
 * has no label shows is left open.
 */
export function isLabelled(
  secret: string,
  versions: Readonly<Record<string, readonly string[]>>,
  evidence: EvidenceKind,
): readonly SecretStep[] {
  return [
    ...showLabels(secret, versions, evidence, { deprecated: "any" }),
    ...Object.entries(versions).flatMap(([step, labels]) =>
      labels.map((VersionStage) => readsVersion(secret, step, { VersionStage }, labels, evidence)),
    ),
  ];
}

/** Neither the description of a secret nor the list of its versions shows any others than these. */
export function showsNoOthers(
  secret: string,
  versions: Readonly<Record<string, readonly string[]>>,
  evidence: EvidenceKind,
): readonly SecretStep[] {
  return showLabels(secret, versions, evidence, { deprecated: "none" });
}

function showLabels(
  secret: string,
  versions: Readonly<Record<string, readonly string[]>>,
  evidence: EvidenceKind,
  { deprecated }: { readonly deprecated: "any" | "none" },
): readonly SecretStep[] {
  const SecretId = from(secret, "input.Name");
  const labelled = Object.entries(versions);
  const map = entries(...labelled.map(([step, labels]) => [from(step, "output.VersionId"), setOf(...labels)] as const));
  const list = setOf(
    ...labelled.map(([step, labels]) => ({
      VersionId: from(step, "output.VersionId"),
      VersionStages: setOf(...labels),
    })),
  );
  const isAny = deprecated === "any";
  return [
    {
      call: "DescribeSecret",
      input: { SecretId },
      expect: { output: { VersionIdsToStages: isAny ? apartFrom([], map) : map }, evidence },
    },
    {
      call: "ListSecretVersionIds",
      input: { SecretId },
      expect: {
        output: { Versions: isAny ? apartFrom({ VersionStages: anyOf([], absent()) }, list) : list },
        evidence,
      },
    },
  ];
}

/** A version that is read, by its id unless a label is given. */
export function readsVersion(
  secret: string,
  version: string,
  by: { readonly VersionStage?: string },
  labels: readonly string[],
  evidence: EvidenceKind,
): SecretStep {
  const VersionId = from(version, "output.VersionId");
  return {
    call: "GetSecretValue",
    input: { SecretId: from(secret, "input.Name"), ...(by.VersionStage === undefined ? { VersionId } : by) },
    expect: {
      output: {
        VersionId,
        SecretString: from(version, "input.SecretString"),
        VersionStages: labels.length > 0 ? setOf(...labels) : absent(),
      },
      evidence,
      // That a version without labels is kept is a matter of its own, and so is it that the list of them is left out.
      ...(labels.length === 0 && { about: { "": ["SM-049"], "/output/VersionStages": ["SM-013"] } }),
    },
  };
}

/** The current value of a secret is that of a version. */
export function isCurrent(secret: string, version: string, evidence: EvidenceKind): SecretStep {
  return {
    call: "GetSecretValue",
    input: { SecretId: from(secret, "input.Name") },
    expect: {
      output: {
        VersionId: from(version, "output.VersionId"),
        SecretString: from(version, "input.SecretString"),
      },
      evidence,
    },
  };
}

/** A label is on no version any more. */
export function findsNoLabel(secret: string, label: string, evidence: EvidenceKind): SecretStep {
  return {
    call: "GetSecretValue",
    input: { SecretId: from(secret, "input.Name"), VersionStage: label },
    expect: noValueUnder(label, evidence),
  };
}

/** What a read is answered where no version has the label. */
export function noValueUnder(label: string, evidence: EvidenceKind): ExpectedError {
  return {
    error: "ResourceNotFoundException",
    status: 400,
    message: `Secrets Manager can't find the specified secret value for staging label: ${label}`,
    evidence,
  };
}
