import { SecretsManagerServiceException, ValidationException } from "../../../generated/secretsmanager/errors/index.js";
import type {
  APIErrorType,
  BatchGetSecretValueRequest,
  BatchGetSecretValueResponse,
  SecretValueEntry,
} from "../../../generated/secretsmanager/types/index.js";
import { refusalOfGetSecretValueRequest } from "../../../generated/secretsmanager/validators/index.js";
import { idsOrFilters } from "../errors.js";
import { listPage } from "../listing.js";
import type { Call, Operation } from "../operation.js";

/**
 * Reads the current values of several secrets, which are named or found by filters. What fails is told for each secret;
 * the call itself succeeds (rules SM-064 to SM-066).
 */
export const batchGetSecretValue: Operation<"batchGetSecretValue"> = async (call, input) => {
  const { ids, nextToken } = await chosenBy(call, input);
  const results = await Promise.all(ids.map((id) => read(call, id)));
  return {
    SecretValues: results.flatMap(({ value }) => value ?? []),
    ...(nextToken !== undefined && { NextToken: nextToken }),
    Errors: results.flatMap(({ error }) => error ?? []),
  } satisfies BatchGetSecretValueResponse;
};

interface Chosen {
  readonly ids: readonly string[];
  readonly nextToken?: string | undefined;
}

async function chosenBy(call: Call, input: BatchGetSecretValueRequest): Promise<Chosen> {
  const { SecretIdList, Filters, MaxResults = 20, NextToken } = input;
  if (SecretIdList && !Filters) return { ids: SecretIdList };
  if (SecretIdList || !Filters) throw idsOrFilters();
  const { sortOrder } = call.environment.assumptions;
  const page = await listPage(call, {
    filters: Filters,
    includesMarked: false,
    order: sortOrder,
    size: MaxResults,
    token: NextToken,
  });
  return { ids: page.items.map(({ secret }) => secret.arn), nextToken: page.nextToken };
}

interface ReadResult {
  readonly value?: SecretValueEntry;
  readonly error?: APIErrorType;
}

async function read({ operations, region, caller }: Call, id: string): Promise<ReadResult> {
  try {
    // The server checks this for GetSecretValue; here it is for one id of many, and the others are read (rule SM-003).
    const refusal = refusalOfGetSecretValueRequest({ SecretId: id });
    if (refusal) throw new ValidationException({ message: refusal.message ?? "" });
    return { value: await operations.getSecretValue({ SecretId: id }, { region, caller }) };
  } catch (error) {
    if (!(error instanceof SecretsManagerServiceException)) throw error;
    return { error: { SecretId: id, ErrorCode: error.name, Message: error.message } };
  }
}
