export { defaultAssumptions, type Assumptions } from "./assumptions.js";
export { createEnvironment, type Environment, type ReferenceOptions } from "./environment.js";
export { referenceOperations } from "./operations/index.js";
export { secretsManagerService, type SecretsManagerService } from "./service.js";
export { MemoryStore } from "./store/memory-store.js";
export type { ReplicaRecord, SecretKey, SecretRecord, TagRecord, VersionRecord } from "./store/secret-record.js";
export type { Change, SecretStore } from "./store/secret-store.js";
export { Vault, type SealedValue, type SecretValue } from "./vault.js";
