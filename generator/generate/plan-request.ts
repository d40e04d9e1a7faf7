import type { PlanRequest } from "../plan/index.js";
import type { ServiceSettings } from "./request.js";

/** What a plan takes of the settings of a service: what is left out there is not set here either. */
export function planRequestOf(settings: ServiceSettings): PlanRequest {
  const { service, folder, types, package: ownPackage, openapi, jsonschema } = settings;
  return {
    service,
    folder,
    ...(types && { types }),
    ...(ownPackage && { package: ownPackage }),
    ...(openapi && { openapi }),
    ...(jsonschema && { jsonschema }),
  };
}
