export { defaultAssumptions, type Assumptions } from "./assumptions.js";
export { parseAssumptions } from "./parse-assumptions.js";
export { createEnvironment, type Environment, type ReferenceOptions } from "./environment.js";
export { referenceOperations } from "./operations/index.js";
export { secretsManagerService, type SecretsManagerService } from "./service.js";
export { parseDataKey } from "./store/data-key.js";
export { openDurableStore, type DurableStore, type DurableStoreOptions } from "./store/durable/open-durable-store.js";
export { MemoryStore } from "./store/memory-store.js";
export type { ReplicaRecord, SecretKey, SecretRecord, TagRecord, VersionRecord } from "./store/secret-record.js";
export type { Change, SecretStore } from "./store/secret-store.js";
export { StoreError, type StoreErrorReason } from "./store/store-error.js";
export { Vault, type SealedValue, type SecretValue } from "./vault.js";
export type { AccessLogEntry } from "./serve/access-log.js";
export { serveSecretsManager, type RunningServer, type ServeOptions } from "./serve/serve-secrets-manager.js";
export type { Caller } from "./access/caller.js";
export type { BoundOperations } from "./operation.js";
export {
  rotationSteps,
  type RotationContext,
  type RotationEvent,
  type RotationFailure,
  type RotationFunction,
  type RotationFunctions,
  type RotationStep,
} from "./rotation/rotation-function.js";
