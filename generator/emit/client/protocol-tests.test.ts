import { afterEach, beforeEach, expect, vi } from "vitest";
import type { ShapeId } from "../../model/index.js";
import { clientTable } from "../../testing/protocol-tests/client-table.js";
import { protocolTestModel, protocolTestPlans } from "../../testing/protocol-tests/services.js";
import { itShared } from "../../testing/shared.js";

/** Why a client does not do what a case wants. */
const NO_DEFAULTS = "sends and gives what is there, as the AWS SDK does: defaults are the server's";
const NO_CHECK = "takes what comes, as the AWS SDK does: that a server left out what it owes is no failure of the call";
const NO_CORRECTION = "gives what is there, as the AWS SDK does: what a server owes is not made up";

const none = "0 of 0";

const tables: Readonly<Record<ShapeId, readonly Expected[]>> = {
  "aws.protocols#restJson1": [
    {
      service: "RestJson",
      requests: "109 of 110",
      responses: "83 of 84",
      eventStreams: "82 of 84",
      misses: {
        "request RestJsonClientPopulatesDefaultValuesInInput": NO_DEFAULTS,
        "response RestJsonClientPopulatesDefaultsValuesWhenMissingInResponse": NO_DEFAULTS,
        "event stream DuplexMissingRequiredInitialResponseOutput": NO_CHECK,
        "event stream MissingRequiredInitialResponseOutput": NO_CHECK,
      },
    },
    { service: "RestJsonValidation", requests: "1 of 1", responses: "0 of 0", eventStreams: none, misses: {} },
    { service: "BackplaneControlService", requests: "1 of 1", responses: "0 of 0", eventStreams: none, misses: {} },
    { service: "Glacier", requests: "4 of 4", responses: "0 of 0", eventStreams: none, misses: {} },
  ],
  "aws.protocols#awsJson1_0": [
    {
      service: "JsonRpc10",
      requests: "23 of 24",
      responses: "27 of 30",
      eventStreams: none,
      misses: {
        "request AwsJson10ClientPopulatesNestedDefaultValuesWhenMissing": NO_DEFAULTS,
        "response AwsJson10ClientPopulatesDefaultsValuesWhenMissingInResponse": NO_DEFAULTS,
        "response AwsJson10ClientErrorCorrectsWhenServerFailsToSerializeRequiredValues": NO_CORRECTION,
        "response AwsJson10ClientErrorCorrectsWithDefaultValuesWhenServerFailsToSerializeRequiredValues": NO_CORRECTION,
      },
    },
    { service: "QueryCompatibleJsonRpc10", requests: "1 of 1", responses: "2 of 2", eventStreams: none, misses: {} },
  ],
  "aws.protocols#awsJson1_1": [
    { service: "JsonProtocol", requests: "46 of 46", responses: "49 of 49", eventStreams: none, misses: {} },
    { service: "AmazonML_20141212", requests: "0 of 0", responses: "0 of 0", eventStreams: none, misses: {} },
  ],
};

interface Expected {
  readonly service: string;
  readonly requests: string;
  readonly responses: string;
  readonly eventStreams: string;
  readonly misses: Readonly<Record<string, string>>;
}

beforeEach(() => {
  // The idempotency token that the cases expect of a client that fills one in.
  vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
});

afterEach(() => {
  vi.restoreAllMocks();
});

itShared.each(Object.entries(tables) as [ShapeId, readonly Expected[]][])(
  "writes and reads as Smithy's protocol tests want it: %s",
  async (protocol, expected) => {
    const actual: Expected[] = [];
    for (const plan of protocolTestPlans(protocol)) {
      const table = await clientTable(protocolTestModel(), plan);
      const service = plan.names.shapeName;
      const { requests, responses, eventStreams } = table;
      process.stdout.write(
        `${service}: ${requests} requests, ${responses} responses, ${eventStreams} streams of events\n`,
      );
      const reasons = expected.find((each) => each.service === service)?.misses ?? {};
      // A miss that nobody knows stands there with what is wrong with it.
      const misses = Object.entries(table.misses).map(([id, complaint]) => [id, reasons[id] ?? complaint]);
      actual.push({ ...table, service, misses: Object.fromEntries(misses) as Record<string, string> });
    }
    expect(actual).toEqual(expected);
  },
);
