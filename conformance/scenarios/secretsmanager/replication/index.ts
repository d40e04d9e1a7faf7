import type { Area } from "../../area.js";
import { addedReplicaScenarios } from "./added.js";
import { endedReplicaScenarios } from "./ended.js";

/** The behaviour of the three operations on replicas. */
export const replicationAreas: readonly Area[] = [
  { id: "replication/added", title: "Replicas, added", scenarios: addedReplicaScenarios },
  { id: "replication/ended", title: "Replicas, removed or on their own", scenarios: endedReplicaScenarios },
];
