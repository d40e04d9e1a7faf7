import { operationsOf, type OperationShape, type ServiceShape } from "../../model/index.js";
import { authSchemes } from "../auth-schemes.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";
import { migrationMessage, migrationOf } from "../sigv4.js";

export const sigV4Migration: Evaluator = {
  name: "SigV4Migration",
  meaning: "Clients will sign with SigV4A where they signed with SigV4, or the other way round.",
  breaks: {
    "client source": "always: a client that is generated anew signs another way",
    "client wire": "if one replaced the other",
  },
  *evaluate(differences) {
    const services = differences.newModel.ofType("service");
    for (const { before, after } of differences.changedOf("service")) yield* migrated(differences, [before, after]);
    const operations = differences.changedOf("operation");
    if (operations.length === 0) return;
    const bound = new Map(
      services.map((service) => [service, new Set(operationsOf(differences.newModel, service).map(({ id }) => id))]),
    );
    for (const { before, after } of operations) {
      for (const service of services) {
        const old = differences.oldModel.get(service.id);
        if (old?.type !== "service" || !bound.get(service)!.has(after.id)) continue;
        yield* migrated(differences, [old, service], [before, after]);
      }
    }
  },
};

const signing = {
  isV4: (scheme: string) => scheme === "aws.auth#sigv4",
  isV4a: (scheme: string) => scheme === "aws.auth#sigv4a",
};

function* migrated(
  { oldModel, newModel }: Differences,
  [oldService, newService]: readonly [ServiceShape, ServiceShape],
  [oldOperation, newOperation]: readonly OperationShape[] = [],
): Iterable<Finding> {
  const before = authSchemes(oldModel, oldService, oldOperation);
  const migration = migrationOf(before, authSchemes(newModel, newService, newOperation), signing);
  if (migration === undefined) return;
  const { id } = newOperation ?? newService;
  yield {
    id: "SigV4Migration",
    severity: "danger",
    message: migrationMessage(migration, `\`${id}\``),
    shape: id,
    breaks: breaks({ "client source": true, "client wire": migration.what === "replaced" }),
  };
}
