import { parseSecretArn } from "../arn.js";
import type { Environment } from "../environment.js";
import { evaluatePolicy, type AccessRequest } from "../policy/evaluate-policy.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { contentOf, isGone, referenceTo } from "../secrets.js";
import type { SecretRecord } from "../store/secret-record.js";
import { defaultKeyIsForeign, notAuthorized } from "./access-errors.js";
import { environmentOf } from "./account-environment.js";
import type { Caller } from "./caller.js";

/** A request, as far as who may make it is concerned. */
export interface Admission {
  readonly caller: Caller;
  readonly region: string;
  /** For example `GetSecretValue`. */
  readonly operation: string;
  readonly input: object;
}

/** The members of an input that matter here: the secret that it names, and a value for it. */
interface RelevantInput {
  readonly SecretId?: string | undefined;
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: Uint8Array | undefined;
}

/**
 * The environment in which a request is carried out: that of the caller's account, or of the account whose secret the
 * request names by its ARN, where the secret's policy lets the caller (rules SM-007 and SM-165 to SM-169). Callers may
 * do everything in their own account: permissions there are not the service's to know.
 *
 * @throws AccessDeniedException when the policy does not, also for a secret that does not exist.
 * @throws InvalidRequestException for a value under the default key (rule CS-014).
 */
export async function admit(environment: Environment, admission: Admission): Promise<Environment> {
  const { caller, region, operation } = admission;
  const { SecretId: secretId }: RelevantInput = admission.input;
  const owner = secretId === undefined ? undefined : parseSecretArn(secretId)?.accountId;
  if (secretId === undefined || owner === undefined || owner === caller.accountId || !/^\d{12}$/.test(owner)) {
    return environmentOf(environment, caller.accountId);
  }
  const theirs = environmentOf(environment, owner);
  const secret = await namedSecret(theirs, region, secretId);
  const request = { caller, action: `secretsmanager:${operation}`, resource: secret?.arn ?? secretId };
  const decision = secret ? await decide(theirs, secret, request) : "not mentioned";
  if (decision !== "allowed") throw notAuthorized(request, decision);
  if (secret && usesKey(admission) && hasDefaultKey(secret)) throw defaultKeyIsForeign();
  return theirs;
}

async function namedSecret(environment: Environment, region: string, secretId: string) {
  const { key, fits } = referenceTo(environment, region, secretId);
  const record = await environment.store.read(key);
  return record && !isGone(environment, record) && fits(record) ? record : undefined;
}

async function decide(environment: Environment, secret: SecretRecord, request: AccessRequest) {
  const { policy: text } = await contentOf(environment, secret);
  const policy = text === undefined ? undefined : parsePolicy(text, { ownResourcesOnly: false });
  if (!policy || "fault" in policy) return "not mentioned";
  return evaluatePolicy(policy, request, { uncertainDeny: "applies" });
}

/** Whether a request has a value decrypted or encrypted. */
function usesKey({ operation, input }: Admission): boolean {
  const { SecretString, SecretBinary }: RelevantInput = input;
  return operation === "GetSecretValue" || SecretString !== undefined || SecretBinary !== undefined;
}

function hasDefaultKey({ kmsKeyId = "alias/aws/secretsmanager" }: SecretRecord): boolean {
  return kmsKeyId.endsWith("alias/aws/secretsmanager");
}
