import type { JsonObject } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";

/**
 * Where requests go: what an OpenAPI document said, AWS's own hosts by Region for a service that takes AWS's signatures,
 * any host for others. A prefix of one operation may have members of its input in it, which become variables.
 *
 * @see hallmark.openapi#servers
 * @see smithy.api#endpoint
 */
export function serversOf(plan: ServicePlan, hostPrefix = ""): readonly JsonObject[] {
  const stated = plan.traits.get("hallmark.openapi#servers");
  if (Array.isArray(stated)) return stated as readonly JsonObject[];
  if (plan.signingName === undefined) return [{ url: "/" }];
  const labels = [...hostPrefix.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);
  return [
    {
      url: `https://${hostPrefix}${plan.endpointPrefix}.{region}.amazonaws.com`,
      variables: {
        region: { default: "us-east-1", description: "Region that the request is for." },
        ...Object.fromEntries(
          labels.map((name) => [name, { default: name, description: `Member \`${name}\` of the input.` }]),
        ),
      },
    },
  ];
}
