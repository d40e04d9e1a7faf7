import type { ServicePlan } from "../../plan/index.js";

/** What makes the plugin, and its module in the client's runtime. */
export interface Customization {
  readonly factory: string;
  readonly module: string;
}

/** Services of AWS whose requests need what their models do not say, by the namespaces of their models. */
const CUSTOMIZATIONS: Readonly<Record<string, Customization>> = {
  "com.amazonaws.apigateway": { factory: "apiGateway", module: "customizations/api-gateway" },
  "com.amazonaws.glacier": { factory: "glacier", module: "customizations/glacier" },
  "com.amazonaws.machinelearning": { factory: "machineLearning", module: "customizations/machine-learning" },
};

export function customizationOf({ namespace }: ServicePlan): Customization | undefined {
  return Object.hasOwn(CUSTOMIZATIONS, namespace) ? CUSTOMIZATIONS[namespace] : undefined;
}
