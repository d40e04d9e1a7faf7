import { operationsOf, shapeNameOf, type Model, type ServiceShape, type ShapeId } from "../../generator/model/index.js";
import { errorMembers } from "../targets/wire/aws-errors.js";
import { awsJsonFacts } from "../targets/wire/aws-json.js";

/** How a service is spoken to. Every request is a `POST` to the path of its address. */
export interface ServiceFacts {
  readonly id: ShapeId;
  readonly version: string;
  readonly protocol: "awsJson1_0" | "awsJson1_1";
  readonly contentType: string;
  /** What stands in the header `x-amz-target` before the name of the operation. */
  readonly targetPrefix: string;
  /** Name to sign for, with Signature Version 4. */
  readonly signingName: string;
  /** Members (and the header) of an error that name its type and its message: the first that is there counts. */
  readonly error: {
    readonly type: readonly string[];
    readonly typeHeader: string;
    readonly message: readonly string[];
  };
  readonly operations: readonly {
    readonly name: string;
    /** The member of its input that a client fills in with a fresh token. */
    readonly token?: string;
  }[];
}

export function serviceFacts(model: Model, service: ServiceShape, signingName: string): ServiceFacts {
  const { contentType, targetPrefix, tokens } = awsJsonFacts(model, service);
  return {
    id: service.id,
    version: service.version,
    protocol: contentType.endsWith("1.0") ? "awsJson1_0" : "awsJson1_1",
    contentType,
    targetPrefix,
    signingName,
    error: errorMembers,
    operations: operationsOf(model, service).map(({ id }) => {
      const name = shapeNameOf(id);
      const token = tokens.get(name);
      return { name, ...(token !== undefined && { token }) };
    }),
  };
}
