/** Types of the packages that generated clients name. */
export type { CheckOptionalClientConfig, EndpointParameters, MetadataBearer, Provider } from "@smithy/types";
