import { expect, it } from "vitest";
import { RequestContext } from "./context.js";

function contextOf(region: string): RequestContext {
  const authorization = `AWS4-HMAC-SHA256 Credential=AKID/20260102/${region}/toy/aws4_request, Signature=0`;
  const request = new Request("http://localhost/", { headers: { authorization } });
  return new RequestContext({ operation: "Keep", requestId: "1", request, identity: undefined });
}

it("tells the Region that a request is signed for", () => {
  expect(contextOf("us-gov-west-1").region).toBe("us-gov-west-1");
});

it.each(["EU-WEST-1", "eu_west", "r".repeat(65), "__proto__"])("tells nothing of a Region %s", (region) => {
  expect(contextOf(region).region).toBeUndefined();
  expect(contextOf(region).accessKeyId).toBe("AKID");
});
