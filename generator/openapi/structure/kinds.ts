import type { Version } from "../reading.js";

/** What a property may hold. */
export interface Slot {
  readonly name: string;
  readonly isRequired: boolean;
  /** A kind of object, or `string`, `number`, `boolean`, or `*` for anything. Any of several will do. */
  readonly kinds: readonly string[];
  /** Whether a list of these, or an object with these under any names, is wanted. */
  readonly wrapping?: "list" | "map" | undefined;
  /** Whether names that begin with `x-` are extensions in a map, and no names like others. */
  readonly hasExtensions?: boolean;
}

/** Properties by kind of object: `name:kind`, `!` after a name that is required, `[]` for lists, `{}` for maps, `{x}` for those with extensions. */
type Notation = Readonly<Record<string, string>>;

const SHARED: Notation = {
  Contact: "name:string url:string email:string",
  ExternalDocs: "description:string url!:string",
  Tag: "name!:string description:string externalDocs:ExternalDocs",
  Xml: "name:string namespace:string prefix:string attribute:boolean wrapped:boolean",
};

const NUMBERS =
  "title:string multipleOf:number maximum:number minimum:number maxLength:number minLength:number pattern:string maxItems:number minItems:number uniqueItems:boolean maxProperties:number minProperties:number";

const THREE: Notation = {
  ...SHARED,
  Callback: "*",
  Discriminator: "propertyName!:string mapping:string{}",
  Encoding: "contentType:string headers:Header{} style:string explode:boolean allowReserved:boolean",
  Header:
    "description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:string explode:boolean allowReserved:boolean schema:Schema example:* examples:*{} content:MediaType{}",
  Link: "operationRef:string operationId:string parameters:*{} requestBody:* description:string server:Server",
  MediaType: "schema:Schema example:* examples:*{} encoding:Encoding{}",
  OAuthFlow: "authorizationUrl:string tokenUrl:string refreshUrl:string scopes!:string{}",
  OAuthFlows: "implicit:OAuthFlow password:OAuthFlow clientCredentials:OAuthFlow authorizationCode:OAuthFlow",
  Parameter:
    "name!:string in!:string description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:string explode:boolean allowReserved:boolean schema:Schema example:* examples:*{} content:MediaType{}",
  PathItem:
    "summary:string description:string get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation trace:Operation query:Operation additionalOperations:Operation{} servers:Server[] parameters:Parameter[]",
  RequestBody: "description:string content!:MediaType{} required:boolean",
  Response: "summary:string description!:string headers:Header{} content:MediaType{} links:Link{}",
  SecurityScheme:
    "type!:string description:string name:string in:string scheme:string bearerFormat:string flows:OAuthFlows openIdConnectUrl:string deprecated:boolean oauth2MetadataUrl:string",
  Server: "url!:string description:string variables:ServerVariable{} name:string",
  ServerVariable: "enum:string|number[] default!:string|number description:string",
};

const OPERATION =
  "tags:string[] summary:string description:string externalDocs:ExternalDocs operationId:string parameters:Parameter[] requestBody:RequestBody callbacks:Callback{} deprecated:boolean security:*{}[] servers:Server[]";

const COMPONENTS =
  "schemas:Schema{} responses:Response{} parameters:Parameter{} examples:*{} requestBodies:RequestBody{} headers:Header{} securitySchemes:SecurityScheme{} links:Link{} callbacks:Callback{}";

const ROOT =
  "openapi!:string|number info!:Info servers:Server[] components:Components security:*{}[] tags:Tag[] externalDocs:ExternalDocs";

const SCHEMA_THREE = `${NUMBERS} required:string[] enum:*[] allOf:Schema[] oneOf:Schema[] anyOf:Schema[] not:Schema items:Schema properties:Schema{} additionalProperties:Schema description:string format:string default:* discriminator:Discriminator readOnly:boolean writeOnly:boolean xml:Xml externalDocs:ExternalDocs example:* deprecated:boolean`;

const NOTATIONS: Readonly<Record<Version, Notation>> = {
  "3.0": {
    ...THREE,
    Root: `${ROOT} paths!:PathItem{x}`,
    Info: "title!:string description:string termsOfService:string contact:Contact license:License version!:string",
    License: "name!:string url:string",
    Components: COMPONENTS,
    Operation: `${OPERATION} responses!:Response{x}`,
    Schema: `${SCHEMA_THREE} type:string nullable:boolean exclusiveMaximum:boolean exclusiveMinimum:boolean`,
  },
  "3.1": {
    ...THREE,
    Root: `${ROOT} paths:PathItem{x} webhooks:PathItem{} jsonSchemaDialect:string $self:string`,
    Info: "title!:string summary:string description:string termsOfService:string contact:Contact license:License version!:string",
    License: "name!:string identifier:string url:string",
    Tag: `${SHARED["Tag"]} summary:string parent:string kind:string`,
    Components: `${COMPONENTS} pathItems:PathItem{} mediaTypes:MediaType{}`,
    Discriminator: "propertyName!:string mapping:string{} defaultMapping:string",
    MediaType: `${THREE["MediaType"]} itemSchema:Schema prefixEncoding:*[] itemEncoding:Encoding`,
    Operation: `${OPERATION} responses:Response{x}`,
    Schema: `${SCHEMA_THREE} type:string|string[] nullable:boolean exclusiveMaximum:number exclusiveMinimum:number const:* if:Schema then:Schema else:Schema contains:Schema minContains:number maxContains:number prefixItems:Schema[] patternProperties:Schema{} propertyNames:Schema dependentSchemas:Schema{} dependentRequired:*{} dependencies:*{} unevaluatedItems:Schema unevaluatedProperties:Schema contentMediaType:string contentEncoding:string contentSchema:Schema examples:*[] $defs:Schema{} definitions:Schema{} $id:string $schema:string $anchor:string $dynamicAnchor:string $dynamicRef:string $recursiveRef:string $recursiveAnchor:* $comment:string $vocabulary:*`,
  },
  "2.0": {
    ...SHARED,
    Root: "swagger!:string|number info!:Info host:string basePath:string schemes:string[] consumes:string[] produces:string[] paths!:PathItem{x} definitions:Schema{} parameters:Parameter{} responses:Response{} securityDefinitions:SecurityScheme{} security:*{}[] tags:Tag[] externalDocs:ExternalDocs",
    Info: "title!:string description:string termsOfService:string contact:Contact license:License version!:string",
    License: "name!:string url:string",
    PathItem:
      "get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation parameters:Parameter[]",
    Operation:
      "tags:string[] summary:string description:string externalDocs:ExternalDocs operationId:string consumes:string[] produces:string[] parameters:Parameter[] responses!:Response{x} schemes:string[] deprecated:boolean security:*{}[]",
    Parameter: `${NUMBERS} name!:string in!:string description:string required:boolean schema:Schema type:string format:string allowEmptyValue:boolean items:Items collectionFormat:string default:* exclusiveMaximum:boolean exclusiveMinimum:boolean enum:*[]`,
    Items: `${NUMBERS} type:string format:string items:Items collectionFormat:string default:* exclusiveMaximum:boolean exclusiveMinimum:boolean enum:*[]`,
    Header: `${NUMBERS} description:string type:string format:string items:Items collectionFormat:string default:* exclusiveMaximum:boolean exclusiveMinimum:boolean enum:*[]`,
    Response: "description!:string schema:Schema headers:Header{} examples:*{}",
    Schema: `${NUMBERS} $schema:string description:string format:string default:* exclusiveMaximum:boolean exclusiveMinimum:boolean required:string[] enum:*[] type:string|string[] items:Schema allOf:Schema[] properties:Schema{} additionalProperties:Schema discriminator:string readOnly:boolean xml:Xml externalDocs:ExternalDocs example:*`,
    SecurityScheme:
      "type!:string description:string name:string in:string flow:string authorizationUrl:string tokenUrl:string scopes:string{x}",
  },
};

/** What each kind of object may hold, by the version of OpenAPI. */
export function kindsOf(version: Version): ReadonlyMap<string, ReadonlyMap<string, Slot>> {
  return new Map(
    Object.entries(NOTATIONS[version])
      .filter(([, notation]) => notation !== "*")
      .map(([kind, notation]) => [
        kind,
        new Map(
          notation
            .split(" ")
            .map(slotOf)
            .map((slot) => [slot.name, slot]),
        ),
      ]),
  );
}

function slotOf(text: string): Slot {
  const [, name, required, kinds, wrapping] = /^([^:!]+)(!?):(.*?)((?:\[\]|\{x?\})*)$/.exec(text)!;
  return {
    name: name!,
    isRequired: required === "!",
    kinds: kinds!.split("|"),
    // Of lists of maps, the lists alone are looked at.
    wrapping: wrapping === "" ? undefined : wrapping!.endsWith("[]") ? "list" : "map",
    hasExtensions: wrapping === "{x}",
  };
}
