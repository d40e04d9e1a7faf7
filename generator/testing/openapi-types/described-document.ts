import type { OperationPlan, ServicePlan } from "../../plan/index.js";

/** A document as far as claims go by it. */
export interface DescribedDocument {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, StatedOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface StatedOperation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, unknown>>;
}

/** An operation of a document and of a plan. */
export interface DescribedOperation {
  readonly operation: OperationPlan;
  readonly id: string;
  /** The document's spelling of `operation.http.uri`. */
  readonly path: string;
  readonly statuses: readonly string[];
}

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Throws where the plan lacks an operation. */
export function operationsOf(plan: ServicePlan, { paths = {} }: DescribedDocument): readonly DescribedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, { operationId: id = `${method} ${path}`, responses = {} }]) => {
        const operation = plan.operations.find(({ name }) => plain(name) === plain(id));
        if (!operation) throw new Error(`there is no operation ${id}`);
        return { operation, id, path, statuses: Object.keys(responses) };
      }),
  );
}

/** What names in the document and in the model have in common. */
export function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}
