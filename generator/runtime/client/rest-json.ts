import type { EventStreamSerde } from "@smithy/core/event-streams";
import { AwsRestJsonProtocol } from "./packages.js";
import type { ProtocolClass } from "./service-description.js";

/** @see aws.protocols#restJson1 */
export function restJson1(): ProtocolClass {
  return class RestJsonProtocol extends AwsRestJsonProtocol {
    protected override async loadEventStreamCapability(): Promise<EventStreamSerde> {
      const [serde, { eventStreams }] = await Promise.all([
        super.loadEventStreamCapability(),
        // Most services have no streams.
        import("./event-streams.js"),
      ]);
      return eventStreams(serde);
    }
  };
}
