/**
 * The packages that each piece imports, by its folder, with what it stands on: other pieces and the runtime, that of
 * browsers included. Types and validators need none; the types of OpenAPI are types alone.
 */
export const piecePackages = {
  types: [],
  errors: ["@smithy/core", "@smithy/smithy-client"],
  validators: [],
  client: [
    "@aws-sdk/core",
    "@aws-sdk/credential-provider-node",
    "@aws-sdk/types",
    "@smithy/core",
    "@smithy/fetch-http-handler",
    "@smithy/node-http-handler",
    "@smithy/smithy-client",
    "@smithy/types",
  ],
  server: ["@smithy/core", "@smithy/signature-v4", "@smithy/smithy-client", "@smithy/types"],
  cli: [
    "@aws-sdk/core",
    "@aws-sdk/credential-provider-node",
    "@aws-sdk/types",
    "@smithy/core",
    "@smithy/fetch-http-handler",
    "@smithy/node-http-handler",
    "@smithy/smithy-client",
    "@smithy/types",
    "cli-table3",
    "jmespath",
    "yaml",
  ],
  msw: ["@smithy/core", "@smithy/smithy-client", "@smithy/types", "msw"],
  schemas: ["@smithy/types"],
  openapi: [],
  jsonschema: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Piece = keyof typeof piecePackages;
