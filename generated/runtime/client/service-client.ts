import { Client } from "./smithy-client.js";
import type { EndpointParameters, HttpHandlerOptions, MetadataBearer } from "@smithy/types";
import type { ClientConfiguration, ResolvedClientConfiguration } from "./configuration.js";
import { configure } from "./configure.js";
import { standardMiddleware } from "./middleware.js";
import type { ServiceDescription } from "./service-description.js";

/** A client of a service: everything but the names of its operations. */
export class ServiceClient<
  Input extends object,
  Output extends MetadataBearer,
  Parameters extends EndpointParameters,
  Resolved extends ResolvedClientConfiguration<Parameters>,
> extends Client<HttpHandlerOptions, Input, Output, Resolved> {
  constructor(service: ServiceDescription<Parameters>, configuration: ClientConfiguration<Parameters>) {
    const config = configure(service, configuration);
    // It has the settings of this service as well, which were only passed on.
    super(config as Resolved);
    this.initConfig = config;
    for (const plugin of standardMiddleware<Input, Output>(config, service)) this.middlewareStack.use(plugin);
    if (service.customization) this.middlewareStack.use(service.customization(config));
  }
}
