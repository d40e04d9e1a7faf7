import { shapeNameOf, type ServiceShape, type ShapeId } from "../model/index.js";

/** The names that a service's generated pieces go by. They equal the AWS SDK's where that has such a thing. */
export interface ServiceNames {
  /** `secretsmanager`: its folder below the output folder. */
  readonly folder: string;
  /** `SecretsManager`: the stem of the other names, and the aggregated client. */
  readonly base: string;
  /** `secretsManager`. */
  readonly variable: string;
  /** `SecretsManagerClient`. */
  readonly client: string;
  /** `SecretsManagerServiceException`: base class of all errors. */
  readonly exception: string;
  /** `SecretsManagerOperations`: the interface that a server implements. */
  readonly operations: string;
  /** `createSecretsManagerHandler`. */
  readonly handlerFactory: string;
  /** `secretsManagerHandlers`: the msw handlers. */
  readonly mswHandlers: string;
  /** `Secrets Manager`: as user agents and endpoint settings name the service. */
  readonly sdkId: string;
  /** `secretsmanager`: the service shape's own name, as the wire has it. */
  readonly shapeName: string;
}

export function serviceNames(service: ServiceShape, sdkId: string, folder: string): ServiceNames {
  const base = upperFirst(sdkId.replace(/[^A-Za-z0-9]+/g, ""));
  return {
    folder,
    base,
    variable: lowerFirst(base),
    client: `${base}Client`,
    exception: `${base}ServiceException`,
    operations: `${base}Operations`,
    handlerFactory: `create${base}Handler`,
    mswHandlers: `${lowerFirst(base)}Handlers`,
    sdkId,
    shapeName: shapeNameOf(service.id),
  };
}

/**
 * The TypeScript name of a structure, union, enum or error: the model's, with a capital, and an underscore before
 * what TypeScript or the generated code already means by it (as the AWS SDK does). It depends on the shape alone.
 */
export function typeName(id: ShapeId, rename: ReadonlyMap<ShapeId, string>): string {
  const name = upperFirst(rename.get(id) ?? shapeNameOf(id));
  return RESERVED.has(name) ? `_${name}` : name;
}

const RESERVED = new Set(
  (
    "Array AsyncIterable BigInt Blob Boolean Buffer Client Command Date Error Function Infinity JSON Map Math NaN " +
    "Number Object Partial Pick Omit Promise Readonly ReadonlyArray Record RegExp Request Required Response Set " +
    "String Symbol Uint8Array URL"
  ).split(" "),
);

/** `create-secret-request` of `CreateSecretRequest`, `api-error-type` of `APIErrorType`, `ec2-instance` of `EC2Instance`. */
export function kebabCase(name: string): string {
  const kebab = name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
  // `index` is ours in every folder; the others cannot be file names on Windows.
  return /^(index|con|aux|nul|prn|com\d|lpt\d)$/.test(kebab) ? `${kebab}-shape` : kebab;
}

/**
 * What an operation or a member is called on the command line: `kms-key-id` of `KmsKeyId`, `replica-arns` of
 * `ReplicaARNs`. Users know these names from the AWS CLI, so they are split as it does. Rule CL-002.
 */
export function commandLineName(name: string): string {
  if (name.includes("-")) return name;
  return name
    .replace(/[A-Z]{2,}s$/, (plural) => `-${plural.toLowerCase()}`)
    .replace(/(.)([A-Z][a-z]+)/g, "$1-$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();
}

/** `createSecret` of `CreateSecret`; a leading run of capitals is one word: `arnOf` of `ARNOf`. */
export function lowerFirst(name: string): string {
  return name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
}

function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
