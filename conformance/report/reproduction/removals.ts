import type { Exchange } from "../../runner/verdict.js";

/**
 * The requests that remove what some requests to Secrets Manager make: secrets, and what was a replica. Of other
 * services nothing is known here. They have the step, the Region and the account of those that made it.
 *
 * @param mark That of the run's names: what carries it is removed however its making was answered, since the next
 * endpoint may answer otherwise.
 */
export function removalsOf(exchanges: readonly Exchange[], mark: string): readonly Exchange[] {
  const regions = [...new Set(exchanges.flatMap(replicaRegionsIn))];
  const removals = exchanges.flatMap((exchange) => {
    const operation = operationOf(exchange);
    const member = operation === "CreateSecret" ? "Name" : operation === "StopReplicationToReplica" ? "SecretId" : "";
    const id = bodyOf(exchange)[member];
    if (typeof id !== "string") return [];
    const isMade = (exchange.answer?.status ?? 0) < 300 || id.includes(mark);
    if (!isMade) return [];
    const replicas = { SecretId: id, RemoveReplicaRegions: regions };
    return [
      // A primary that has replicas cannot be deleted.
      ...(regions.length > 0 && member === "Name"
        ? [withBody(exchange, "RemoveRegionsFromReplication", replicas)]
        : []),
      withBody(exchange, "DeleteSecret", { SecretId: id, ForceDeleteWithoutRecovery: true }),
    ];
  });
  const isFirst = ({ request, step }: Exchange, index: number) =>
    removals.findIndex((each) => each.request.body === request.body && scopeOf(each) === scopeOf({ request, step })) ===
    index;
  return removals.filter(isFirst);
}

function operationOf({ request }: Exchange): string | undefined {
  return /^secretsmanager\.(\w+)$/.exec(request.headers["x-amz-target"] ?? "")?.[1];
}

/** Empty where it is no structure: what is sent may be anything. */
function bodyOf({ request }: Exchange): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(request.body);
    return typeof body === "object" && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function replicaRegionsIn(exchange: Exchange): readonly string[] {
  const replicas = bodyOf(exchange)["AddReplicaRegions"];
  if (!Array.isArray(replicas)) return [];
  return replicas.flatMap((each: unknown) => {
    const region = typeof each === "object" && each !== null && "Region" in each ? each.Region : undefined;
    return typeof region === "string" ? [region] : [];
  });
}

/** Whose it is and where: the key and the Region that a request is signed with. */
function scopeOf({ request }: Pick<Exchange, "request" | "step">): string {
  return /Credential=([^,]+)/.exec(request.headers["authorization"] ?? "")?.[1] ?? "";
}

function withBody({ step, request }: Exchange, operation: string, body: object): Exchange {
  const kept = ["authorization", "x-amz-security-token"].flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const headers = {
    ...Object.fromEntries(kept),
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": `secretsmanager.${operation}`,
  };
  return { step, request: { ...request, method: "POST", headers, body: JSON.stringify(body) } };
}
