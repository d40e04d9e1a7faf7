import { expect } from "vitest";
import { serverTable } from "../../testing/protocol-tests/server-table.js";
import { protocolTestModel, protocolTestPlans } from "../../testing/protocol-tests/services.js";
import { itShared } from "../../testing/shared.js";

/** How many cases of each kind passed, over all services of a protocol, and the ids of those that did not. */
async function totalsOf(protocol: string) {
  const tables = await Promise.all(protocolTestPlans(protocol).map((plan) => serverTable(protocolTestModel(), plan)));
  const total = (kind: "requests" | "responses" | "malformed" | "events") => {
    const [passed, all] = [0, 1].map((part) =>
      tables.reduce((sum, table) => sum + Number(table[kind].split(" of ")[part]), 0),
    );
    return `${passed} of ${all}`;
  };
  const misses = tables.flatMap((table) => Object.keys(table.misses)).sort();
  const [requests, responses, malformed, events] = (["requests", "responses", "malformed", "events"] as const).map(
    total,
  );
  return { requests, responses, malformed, events, misses };
}

itShared("serves REST JSON as Smithy's protocol tests have it", async () => {
  expect(await totalsOf("aws.protocols#restJson1")).toEqual({
    requests: "107 of 109",
    responses: "77 of 77",
    malformed: "531 of 532",
    events: "17 of 17",
    misses: [
      // The text that is expected repeats the model's pattern with `$$` at its end, where the pattern has `$`. Only
      // cases with parameters are templates, in which that would be one dollar sign.
      "malformed RestJsonMalformedPatternReDOSString",
      // Sends a body without a content type, which `RestJsonWithBodyExpectsApplicationJsonContentTypeNoHeaders` says
      // to refuse.
      "request RestJsonEndpointTraitWithHostLabel",
      // Says what a client adds to a header; a server cannot know that it was added, and there is no body to expand.
      "request SDKAppendedGzipAfterProvidedEncoding_restJson1",
    ],
  });
});

itShared("serves AWS JSON 1.0 as Smithy's protocol tests have it", async () => {
  expect(await totalsOf("aws.protocols#awsJson1_0")).toEqual({
    requests: "20 of 22",
    responses: "20 of 20",
    malformed: "0 of 0",
    events: "0 of 0",
    // These say that a body is compressed, and nothing of the body.
    misses: [
      "request SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0",
      "request SDKAppliedContentEncoding_awsJson1_0",
    ],
  });
});

itShared("serves AWS JSON 1.1 as Smithy's protocol tests have it", async () => {
  expect(await totalsOf("aws.protocols#awsJson1_1")).toEqual({
    requests: "45 of 47",
    responses: "36 of 37",
    malformed: "0 of 0",
    events: "0 of 0",
    misses: [
      "request SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1",
      "request SDKAppliedContentEncoding_awsJson1_1",
      // Gives the id of a request as if an operation chose it.
      "response parses_the_request_id_from_the_response",
    ],
  });
});
