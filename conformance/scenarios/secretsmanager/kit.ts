import { from } from "../../patterns/index.js";
import type { ServiceKit } from "../service-kit.js";
import { createSecretAreas } from "./create-secret/index.js";

/** Secrets Manager. */
export const secretsManagerKit: ServiceKit = {
  service: "com.amazonaws.secretsmanager#secretsmanager",
  areas: createSecretAreas,
  freshMembers: { CreateSecret: "Name" },
  cleanup: [
    {
      after: "CreateSecret",
      when: "ReplicationStatus",
      call: "RemoveRegionsFromReplication",
      input: { SecretId: from("made", "output.ARN"), RemoveReplicaRegions: from("made", "regions") },
    },
    {
      after: "CreateSecret",
      call: "DeleteSecret",
      input: { SecretId: from("made", "output.ARN"), ForceDeleteWithoutRecovery: true },
    },
  ],
};
