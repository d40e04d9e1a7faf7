import { Client } from "./smithy-client.js";
import type { EndpointParameters, HttpHandlerOptions, MetadataBearer } from "@smithy/types";
import type { ClientConfiguration, EndpointSettings, ResolvedClientConfiguration } from "./configuration.js";
import { configure } from "./configure.js";
import { standardMiddleware } from "./middleware.js";
import type { ServiceDescription } from "./service-description.js";

/** A client of a service: everything but the names of its operations. */
export class ServiceClient<
  Input extends object,
  Output extends MetadataBearer,
  Parameters extends EndpointParameters,
  Settings extends EndpointSettings = EndpointSettings,
> extends Client<HttpHandlerOptions, Input, Output, ResolvedClientConfiguration<Parameters, Settings>> {
  constructor(service: ServiceDescription<Parameters>, configuration: ClientConfiguration<Parameters, Settings>) {
    const config = configure(service, configuration);
    super(config);
    this.initConfig = config;
    for (const plugin of standardMiddleware<Input, Output>(config)) this.middlewareStack.use(plugin);
  }
}
