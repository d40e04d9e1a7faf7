import { otherRegion, present, unique } from "../../../patterns/index.js";
import type { SecretStep, Some } from "../steps.js";

/** A new secret, with the text "one", that is copied to the first other Region. */
export function makesReplicated(as: string, more: Some<"CreateSecret"> = {}): SecretStep {
  return {
    as,
    call: "CreateSecret",
    input: { Name: unique(), SecretString: "one", AddReplicaRegions: [{ Region: otherRegion() }], ...more },
    // A target that copies nothing differs in that alone.
    expect: {
      output: { ARN: present(), VersionId: present(), ReplicationStatus: present() },
      about: { "": ["CS-095"] },
    },
  };
}
