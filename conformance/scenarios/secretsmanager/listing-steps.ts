import type { EvidenceKind } from "../../../generator/model/index.js";
import { absent, anyOf, apartFrom, from, present, setOf, text, type Pattern } from "../../patterns/index.js";
import type { SecretStep, Some } from "./steps.js";

/**
 * Steps for lists. Other secrets may be there, so that every search is limited to names that begin with that of one
 * secret of the scenario, its root; and a secret may take a while to be listed.
 */

export interface GivenFilter {
  readonly Key: string;
  readonly Values: readonly (string | Pattern<string>)[];
}

/** A new secret whose name begins with that of another. */
export function makesBelow(root: string, suffix: string, as: string, more: Some<"CreateSecret"> = {}): SecretStep {
  return {
    as,
    call: "CreateSecret",
    input: { Name: text(from(root, "input.Name"), suffix), SecretString: "one", ...more },
    expect: { output: { ARN: present(), Name: present(), VersionId: present() } },
  };
}

/** The filter that finds the root and what was made below it. */
export function onlyBelow(root: string): readonly GivenFilter[] {
  return [{ Key: "name", Values: [from(root, "input.Name")] }];
}

/** All of a scenario's secrets are listed, once they are. */
export function areListed(root: string, secrets: readonly string[]): SecretStep {
  return { ...finds(root, [], secrets, "documented"), within: 30 };
}

/**
 * What filters find among the root and what was made below it: exactly these, in any order.
 *
 * @param leavingOpen A secret that may be found as well.
 */
export function finds(
  root: string,
  filters: readonly GivenFilter[],
  secrets: readonly string[],
  evidence: EvidenceKind,
  { leavingOpen }: { readonly leavingOpen?: string } = {},
): SecretStep {
  const list = setOf(...secrets.map((secret) => ({ Name: from(secret, "input.Name") })));
  const few = secrets.length === 0 ? anyOf([], absent()) : list;
  return {
    call: "ListSecrets",
    input: { Filters: [...onlyBelow(root), ...filters] },
    expect: {
      output: {
        SecretList: leavingOpen === undefined ? few : apartFrom({ Name: from(leavingOpen, "input.Name") }, few),
      },
      evidence,
    },
  };
}
