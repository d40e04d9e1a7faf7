import { isJsonObject, type JsonObject, type Model, type OperationShape, type ServiceShape } from "../model/index.js";

/** Where a parameter of the endpoint rules gets its value from, for one operation. */
export type EndpointParameterPlan =
  | { readonly type: "static"; readonly value: string | boolean | readonly string[] }
  | { readonly type: "member"; readonly member: string }
  /** JMESPath over the operation's input. */
  | { readonly type: "path"; readonly path: string };

/** @see smithy.rules#staticContextParams, smithy.rules#contextParam, smithy.rules#operationContextParams */
export function endpointParametersOf(
  model: Model,
  operation: OperationShape,
): Readonly<Record<string, EndpointParameterPlan>> {
  const parameters: Record<string, EndpointParameterPlan> = {};
  const fixed = operation.traits.get("smithy.rules#staticContextParams");
  if (isJsonObject(fixed)) {
    for (const [name, definition] of Object.entries(fixed)) {
      const value = (definition as { readonly value: string | boolean | readonly string[] }).value;
      parameters[name] = { type: "static", value };
    }
  }
  const paths = operation.traits.get("smithy.rules#operationContextParams");
  if (isJsonObject(paths)) {
    for (const [name, definition] of Object.entries(paths)) {
      parameters[name] = { type: "path", path: (definition as { readonly path: string }).path };
    }
  }
  const input = model.get(operation.input);
  if (input?.type === "structure") {
    for (const member of input.members.values()) {
      const parameter = member.traits.get("smithy.rules#contextParam");
      if (isJsonObject(parameter)) parameters[String(parameter["name"])] = { type: "member", member: member.name };
    }
  }
  return parameters;
}

/** A parameter of the endpoint rules. */
export interface EndpointRuleParameter {
  readonly name: string;
  readonly type: "string" | "boolean" | "stringArray";
  /** What a client knows by itself, for example `AWS::Region`. */
  readonly builtIn?: string | undefined;
  readonly documentation?: string | undefined;
}

/** The parameters of a rule set, in its order. */
export function endpointRuleParameters(ruleSet: JsonObject): readonly EndpointRuleParameter[] {
  const parameters = ruleSet["parameters"];
  if (!isJsonObject(parameters)) return [];
  return Object.entries(parameters).map(([name, definition]) => {
    const { type, builtIn, documentation } = definition as {
      readonly [key: string]: string | undefined;
    };
    return { name, type: parameterType(type), ...(builtIn && { builtIn }), ...(documentation && { documentation }) };
  });
}

/** Older rule sets write types with a capital. */
function parameterType(type: string | undefined): EndpointRuleParameter["type"] {
  switch (type?.toLowerCase()) {
    case "boolean":
      return "boolean";
    case "stringarray":
      return "stringArray";
    default:
      return "string";
  }
}

/** The service's rule set, or one made from the standard Regional pattern of AWS services. */
export function endpointRuleSetOf(service: ServiceShape, endpointPrefix: string): JsonObject {
  const own = service.traits.get("smithy.rules#endpointRuleSet");
  if (isJsonObject(own)) return own;
  const standard = service.traits.get("aws.endpoints#standardRegionalEndpoints") as StandardEndpoints | undefined;
  return standardRuleSet(endpointPrefix, standard ?? {});
}

/** Value of `aws.endpoints#standardRegionalEndpoints`: what differs from the pattern, by partition and by Region. */
interface StandardEndpoints {
  readonly partitionSpecialCases?: Readonly<Record<string, readonly SpecialCase[]>>;
  readonly regionSpecialCases?: Readonly<Record<string, readonly SpecialCase[]>>;
}

interface SpecialCase {
  /** URL with the placeholders `{service}`, `{region}`, `{dnsSuffix}` and `{dualStackDnsSuffix}`. */
  readonly endpoint: string;
  /** The variant that the case is for; left out means without it. */
  readonly fips?: boolean;
  readonly dualStack?: boolean;
}

const reference = (name: string) => ({ ref: name });
const isSet = (name: string) => ({ fn: "isSet", argv: [reference(name)] });
const isTrue = (value: JsonObject) => ({ fn: "booleanEquals", argv: [value, true] });
const partition = (attribute: string) => ({ fn: "getAttr", argv: [reference("PartitionResult"), attribute] });
const endpoint = (url: string | JsonObject, conditions: readonly JsonObject[] = []) => ({
  conditions,
  endpoint: { url, properties: {}, headers: {} },
  type: "endpoint",
});
const failure = (error: string, conditions: readonly JsonObject[] = []) => ({ conditions, error, type: "error" });
const tree = (conditions: readonly JsonObject[], rules: readonly JsonObject[]) => ({ conditions, rules, type: "tree" });

/**
 * `https://<prefix>.<region>.<suffix>` with the FIPS and dual-stack variants that the partition supports, special
 * cases first.
 *
 * @see aws.endpoints#standardRegionalEndpoints
 */
function standardRuleSet(prefix: string, standard: StandardEndpoints): JsonObject {
  const fips = isTrue(reference("UseFIPS"));
  const dualStack = isTrue(reference("UseDualStack"));
  const supportsFips = isTrue(partition("supportsFIPS"));
  const supportsDualStack = isTrue(partition("supportsDualStack"));
  const special = (variant: { readonly fips: boolean; readonly dualStack: boolean }) =>
    specialCases(prefix, standard, variant);
  return {
    version: "1.0",
    parameters: {
      Region: { builtIn: "AWS::Region", required: false, documentation: "Region to send requests to.", type: "string" },
      UseDualStack: {
        builtIn: "AWS::UseDualStack",
        required: true,
        default: false,
        documentation: "Use the endpoint that answers over IPv4 and IPv6.",
        type: "boolean",
      },
      UseFIPS: {
        builtIn: "AWS::UseFIPS",
        required: true,
        default: false,
        documentation: "Use the endpoint that is compliant with FIPS 140.",
        type: "boolean",
      },
      Endpoint: { builtIn: "SDK::Endpoint", required: false, documentation: "Use this URL instead.", type: "string" },
    },
    rules: [
      tree(
        [isSet("Endpoint")],
        [
          failure("Invalid Configuration: FIPS and custom endpoint are not supported", [fips]),
          failure("Invalid Configuration: Dualstack and custom endpoint are not supported", [dualStack]),
          endpoint(reference("Endpoint")),
        ],
      ),
      tree(
        [isSet("Region"), { fn: "aws.partition", argv: [reference("Region")], assign: "PartitionResult" }],
        [
          tree(
            [fips, dualStack],
            [
              tree(
                [supportsFips, supportsDualStack],
                [
                  ...special({ fips: true, dualStack: true }),
                  endpoint(`https://${prefix}-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`),
                ],
              ),
              failure("FIPS and DualStack are enabled, but this partition does not support one or both"),
            ],
          ),
          tree(
            [fips],
            [
              tree(
                [supportsFips],
                [
                  ...special({ fips: true, dualStack: false }),
                  endpoint(`https://${prefix}-fips.{Region}.{PartitionResult#dnsSuffix}`),
                ],
              ),
              failure("FIPS is enabled but this partition does not support FIPS"),
            ],
          ),
          tree(
            [dualStack],
            [
              tree(
                [supportsDualStack],
                [
                  ...special({ fips: false, dualStack: true }),
                  endpoint(`https://${prefix}.{Region}.{PartitionResult#dualStackDnsSuffix}`),
                ],
              ),
              failure("DualStack is enabled but this partition does not support DualStack"),
            ],
          ),
          ...special({ fips: false, dualStack: false }),
          endpoint(`https://${prefix}.{Region}.{PartitionResult#dnsSuffix}`),
        ],
      ),
      failure("Invalid Configuration: Missing Region"),
    ],
  };
}

/** Rules for the special cases of one variant, those of Regions before those of partitions. */
function specialCases(
  prefix: string,
  { regionSpecialCases = {}, partitionSpecialCases = {} }: StandardEndpoints,
  variant: { readonly fips: boolean; readonly dualStack: boolean },
): readonly JsonObject[] {
  const rules = (cases: Readonly<Record<string, readonly SpecialCase[]>>, subject: JsonObject) =>
    Object.entries(cases).flatMap(([name, entries]) =>
      entries
        .filter(({ fips = false, dualStack = false }) => fips === variant.fips && dualStack === variant.dualStack)
        .map(({ endpoint: url }) =>
          endpoint(
            url
              .replaceAll("{service}", prefix)
              .replaceAll("{region}", "{Region}")
              .replaceAll("{dnsSuffix}", "{PartitionResult#dnsSuffix}")
              .replaceAll("{dualStackDnsSuffix}", "{PartitionResult#dualStackDnsSuffix}"),
            [{ fn: "stringEquals", argv: [subject, name] }],
          ),
        ),
    );
  return [...rules(regionSpecialCases, reference("Region")), ...rules(partitionSpecialCases, partition("name"))];
}
