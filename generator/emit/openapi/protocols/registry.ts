import type { ServicePlan } from "../../../plan/index.js";
import type { DescribedProtocol } from "../document-context.js";
import { awsJson } from "./aws-json.js";
import { rest } from "./rest.js";
import { rpcv2Json } from "./rpcv2-json.js";

/** The protocols that OpenAPI can describe. */
export const describedProtocols: readonly DescribedProtocol[] = [
  rest("aws.protocols#restJson1"),
  rest("hallmark.openapi#httpJson"),
  awsJson("aws.protocols#awsJson1_0"),
  awsJson("aws.protocols#awsJson1_1"),
  rpcv2Json,
];

/** The protocol to describe: the one that is set, the one that everything else speaks, or the first that can be told. */
export function protocolOf(plan: ServicePlan): DescribedProtocol | undefined {
  const described = (id: string | undefined) => describedProtocols.find((each) => each.id === id);
  const { protocol } = plan.options.openapi ?? {};
  if (protocol !== undefined) return plan.declaredProtocols.includes(protocol) ? described(protocol) : undefined;
  return (
    described(plan.protocol?.id) ??
    plan.declaredProtocols.map(described).find((each): each is DescribedProtocol => each !== undefined)
  );
}
