import { Command, type CommandImpl } from "@smithy/core/client";
import type {
  EndpointParameterInstructions,
  MetadataBearer,
  MiddlewareStack,
  OptionalParameter,
  StaticOperationSchema,
} from "@smithy/types";
import type { ResolvedClientConfiguration } from "./configuration.js";

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
  /** Where parameters of endpoint rules come from for this operation. */
  readonly endpointParameters?: EndpointParameterInstructions;
  /** Ids of the authentication schemes that it accepts, where they are not the service's. */
  readonly authSchemes?: readonly string[];
  /** Its input or output holds a stream of events. */
  readonly eventStream?: { readonly input?: true; readonly output?: true };
}

/** The class of a command. */
export interface CommandClass<
  Input extends Inputs,
  Output extends Outputs,
  Configuration extends AnyConfiguration,
  Inputs extends object,
  Outputs extends MetadataBearer,
> {
  new (input: Input): CommandImpl<Input, Output, Configuration, Inputs, Outputs>;
  new (...[input]: OptionalParameter<Input>): CommandImpl<Input, Output, Configuration, Inputs, Outputs>;
  getEndpointParameterInstructions(): EndpointParameterInstructions;
}

// oxlint-disable-next-line typescript/no-explicit-any -- commands do not look at the parameters of endpoint rules
type AnyConfiguration = ResolvedClientConfiguration<any>;

/** Makes the class of an operation's command. */
export function commandClass<
  Input extends Inputs,
  Output extends Outputs,
  Configuration extends AnyConfiguration,
  Inputs extends object,
  Outputs extends MetadataBearer,
>(
  family: CommandFamily,
  operation: StaticOperationSchema,
  { endpointParameters, ...context }: CommandFacts = {},
): CommandClass<Input, Output, Configuration, Inputs, Outputs> {
  const [, , name] = operation;
  const Base = Command.classBuilder<Input, Output, Configuration, Inputs, Outputs>()
    .ep({ ...family.endpointParameters, ...endpointParameters })
    .s(family.service, name, context)
    .n(family.client, `${name}Command`)
    .sc(operation)
    .build();
  return class extends Base {
    override resolveMiddleware(
      stack: MiddlewareStack<Inputs, Outputs>,
      configuration: Configuration,
      options: unknown,
    ) {
      const hasOwnMiddleware = this.middlewareStack.identify().length > 0;
      return super.resolveMiddleware(hasOwnMiddleware ? stack : unextended(stack), configuration, options);
    }
  };
}

/** Spares copying a client's middleware for a command that adds none of its own. */
function unextended<Inputs extends object, Outputs extends object>(
  stack: MiddlewareStack<Inputs, Outputs>,
): MiddlewareStack<Inputs, Outputs> {
  return Object.assign({ ...stack }, { concat: () => stack });
}
