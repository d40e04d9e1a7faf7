import { Command, schemaLogFilter } from "./smithy-client.js";
import type {
  EndpointParameterInstructions,
  Handler,
  MetadataBearer,
  MiddlewareStack,
  OptionalParameter,
} from "@smithy/types";
import type { OperationSchema } from "../schema.js";
import type { ResolvedClientConfiguration } from "./configuration.js";
import { getEndpointPlugin, loadPackages } from "./packages.js";
import type { PluginMaker } from "./plugin.js";

/** What all commands of a service have in common. */
export interface CommandFamily {
  /** `secretsmanager`: the service shape's own name. */
  readonly service: string;
  /** `SecretsManagerClient`: for logs. */
  readonly client: string;
  /** Where the parameters of endpoint rules come from, whatever the operation. */
  readonly endpointParameters: EndpointParameterInstructions;
}

/** What a command has of its own. */
export interface CommandFacts {
  readonly operation: OperationSchema;
  /** Where parameters of endpoint rules come from for this operation. */
  readonly endpointParameters?: EndpointParameterInstructions;
  /** Ids of the authentication schemes that it accepts, where they are not the service's. */
  readonly authSchemes?: readonly string[];
  /** Its input or output holds a stream of events. */
  readonly eventStream?: { readonly input?: true; readonly output?: true };
  /** What its requests need beside being written and signed: checksums, compression. */
  readonly plugins?: readonly PluginMaker[];
}

// oxlint-disable-next-line typescript/no-explicit-any -- commands do not look at the parameters of endpoint rules
type AnyConfiguration = ResolvedClientConfiguration<any>;

/** A call of an operation, to be sent by a client. */
export abstract class ServiceCommand<
  Input extends Inputs,
  Output extends Outputs,
  Configuration extends AnyConfiguration,
  Inputs extends object,
  Outputs extends MetadataBearer,
> extends Command<Input, Output, Configuration, Inputs, Outputs> {
  declare static readonly family: CommandFamily;
  declare static readonly facts: CommandFacts;

  static getEndpointParameterInstructions(): EndpointParameterInstructions {
    const { endpointParameters: own } = this.facts;
    return own ? { ...this.family.endpointParameters, ...own } : this.family.endpointParameters;
  }

  readonly input: Input;
  override readonly schema: OperationSchema;

  constructor(...[input]: OptionalParameter<Input>) {
    super();
    // Where it may be left out, nothing in it is required.
    this.input = input ?? ({} as Input);
    this.schema = this.#class.facts.operation;
  }

  override resolveMiddleware(
    stack: MiddlewareStack<Inputs, Outputs>,
    configuration: Configuration,
    options: unknown,
  ): Handler<Input, Output> {
    // A client of another library may send it.
    loadPackages();
    const { family, facts } = this.#class;
    const { operation, authSchemes, eventStream, plugins = [] } = facts;
    const [, , name, , input, output] = operation;
    return this.resolveMiddlewareWithContext(stack, configuration, options, {
      CommandCtor: this.constructor,
      middlewareFn: () => [
        getEndpointPlugin(configuration, this.#class.getEndpointParameterInstructions()),
        ...plugins.map((plugin) => plugin(configuration)),
      ],
      clientName: family.client,
      commandName: `${name}Command`,
      inputFilterSensitiveLog: (value) => schemaLogFilter(input, value),
      outputFilterSensitiveLog: (value) => schemaLogFilter(output, value),
      smithyContext: { service: family.service, operation: name, operationSchema: operation, authSchemes, eventStream },
      additionalContext: {},
    });
  }

  get #class(): typeof ServiceCommand {
    return this.constructor as typeof ServiceCommand;
  }
}
