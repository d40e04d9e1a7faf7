import type { NormalizedSchema as Schema, TypeRegistry } from "@smithy/core/schema";
import type {
  EndpointBearer,
  HandlerExecutionContext,
  HttpRequest,
  HttpResponse,
  MetadataBearer,
  OperationSchema,
  SerdeFunctions,
} from "@smithy/types";
import { httpJsonCodec } from "./http-json/codec.js";
import { errorNamed, errorOf } from "./http-json/errors.js";
import { addParameters } from "./http-json/add-parameters.js";
import { styledParameters } from "./http-json/parameters.js";
import { AwsRestJsonProtocol, collectBody, NormalizedSchema } from "./packages.js";
import type { ProtocolClass } from "./service-description.js";

interface Settings {
  readonly defaultNamespace: string;
  readonly errorTypeRegistries?: TypeRegistry[];
}

/**
 * What OpenAPI documents describe: the packages' REST protocol of JSON, with OpenAPI's parameters, `null`, unions without
 * a tag and further properties, and errors that are known by their status.
 *
 * @see hallmark.openapi#httpJson
 */
export function httpJson(): ProtocolClass {
  const settings = { timestampFormat: { useTrait: true, default: 5 }, httpBindings: true, jsonName: true } as const;

  return class HttpJsonProtocol extends AwsRestJsonProtocol {
    constructor({ defaultNamespace, errorTypeRegistries = [] }: Settings) {
      super({ defaultNamespace, errorTypeRegistries, jsonCodec: httpJsonCodec(settings) });
    }

    override getShapeId(): string {
      return "hallmark.openapi#httpJson";
    }

    override async serializeRequest<Input extends object>(
      operation: OperationSchema,
      input: Input,
      context: HandlerExecutionContext & SerdeFunctions & EndpointBearer,
    ): Promise<HttpRequest> {
      const schema = NormalizedSchema.of(operation.input);
      // Without what objects inherit, which would be taken for members of such names.
      const members = Object.assign(Object.create(null) as Record<string, unknown>, input);
      const parameters = styledParameters(schema, members);
      for (const { member } of parameters) delete members[member];
      const request = await super.serializeRequest(operation, members, context);
      const codec = this.getPayloadCodec().createSerializer();
      addParameters(request, parameters, (own, value) => {
        codec.write(own, value);
        return new TextDecoder().decode(codec.flush() as Uint8Array);
      });
      const payload = payloadOf(schema);
      if (payload) leaveOutBody(request, payload.schema, members[payload.name]);
      return request;
    }

    override async deserializeResponse<Output extends MetadataBearer>(
      operation: OperationSchema,
      context: HandlerExecutionContext & SerdeFunctions,
      response: HttpResponse,
    ): Promise<Output> {
      const metadata = this.deserializeMetadata(response);
      if (response.statusCode >= 300) {
        const name = errorNamed(operation, response.statusCode);
        const schema = name === undefined ? undefined : this.compositeErrorRegistry.getSchema(name);
        const body = await collectBody(response.body as Uint8Array | undefined, context);
        const members: Record<string, unknown> = {};
        if (schema) await this.#readError(NormalizedSchema.of(schema), context, { ...response, body }, members);
        throw errorOf(this.compositeErrorRegistry, schema, { response, body, members, metadata });
      }
      const output = await super.deserializeResponse<Output>(operation, context, response);
      const payload = payloadOf(NormalizedSchema.of(operation.output));
      // The packages' protocol makes an absent body `null`, which may be a value here.
      const members = output as unknown as Record<string, unknown>;
      const isNull = payload && members[payload.name] === null && !isNullable(payload.schema);
      if (isNull) delete members[payload.name];
      return output;
    }

    async #readError(
      schema: Schema,
      context: HandlerExecutionContext & SerdeFunctions,
      response: HttpResponse,
      members: Record<string, unknown>,
    ): Promise<void> {
      const body = response.body as Uint8Array;
      try {
        await this.deserializeHttpMessage(schema, context, response, members);
        if (payloadOf(schema) || body.byteLength === 0) return;
        const read = (await this.getPayloadCodec()
          .createDeserializer()
          .read(schema, body as never)) as object;
        for (const [name, value] of Object.entries(read)) members[name] ??= value;
      } catch {
        // A body that is not as described, often a page of HTML from something in between. The status still counts.
      }
    }
  } as ProtocolClass;
}

function payloadOf(schema: Schema): { readonly name: string; readonly schema: Schema } | undefined {
  if (!schema.isStructSchema()) return undefined;
  for (const [name, member] of schema.structIterator()) {
    if (member.getMergedTraits().httpPayload) return { name, schema: member };
  }
  return undefined;
}

function isNullable(schema: Schema): boolean {
  return schema.getMergedTraits()["nullable"] !== undefined;
}

/** Without a value there is no body, unless `null` is one. */
function leaveOutBody(request: HttpRequest, schema: Schema, value: unknown): void {
  if (value === null && isNullable(schema)) {
    request.body = "null";
    return;
  }
  if (value !== undefined && value !== null) return;
  delete request.body;
  delete request.headers["content-type"];
}
