import type { JsonObject } from "../../model/index.js";

/** Traits of the protocols that Smithy itself defines. */
export const smithyProtocols = (): JsonObject => ({
  "smithy.protocols#StringList": {
    type: "list",
    member: { target: "smithy.api#String" },
    traits: { "smithy.api#private": {} },
  },
  "smithy.protocols#rpcv2Cbor": {
    type: "structure",
    members: {
      http: { target: "smithy.protocols#StringList" },
      eventStreamHttp: { target: "smithy.protocols#StringList" },
    },
    traits: {
      "smithy.api#protocolDefinition": {
        traits: [
          "smithy.api#cors",
          "smithy.api#endpoint",
          "smithy.api#hostLabel",
          "smithy.api#httpError",
          "smithy.api#requestCompression",
        ],
      },
      "smithy.api#trait": { selector: "service" },
    },
  },
  "smithy.protocols#rpcv2Json": {
    type: "structure",
    members: {
      http: { target: "smithy.protocols#StringList" },
      eventStreamHttp: { target: "smithy.protocols#StringList" },
    },
    traits: {
      "smithy.api#protocolDefinition": {
        traits: [
          "smithy.api#cors",
          "smithy.api#endpoint",
          "smithy.api#hostLabel",
          "smithy.api#httpError",
          "smithy.api#requestCompression",
        ],
      },
      "smithy.api#trait": { selector: "service" },
    },
  },
});
