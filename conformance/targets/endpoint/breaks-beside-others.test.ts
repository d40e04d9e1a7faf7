import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { verify } from "../../verify.js";

/** Refuses everything, a little later; but breaks while two requests are under way. */
async function listen(): Promise<{ readonly url: string; readonly broken: () => number }> {
  let underWay = 0;
  let broken = 0;
  const refusal = JSON.stringify({ __type: "ResourceNotFoundException", Message: "nothing here" });
  const server = createServer((request, response) => {
    underWay += 1;
    let isAlone = underWay === 1;
    request.resume().on("end", () => {
      isAlone &&= underWay === 1;
      setTimeout(() => {
        underWay -= 1;
        if (!isAlone) broken += 1;
        response.writeHead(isAlone ? 400 : 500).end(isAlone ? refusal : "oops");
      }, 2);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, broken: () => broken };
}

it("judges a target that breaks when it is asked for two things at once as if it were asked for one", async () => {
  const model = secretsManagerModel();
  const outcomes = async (concurrency: number, seed: string) => {
    const { url, broken } = await listen();
    const endpoint = { url, concurrency, patience: 0 };
    const { areas } = await verify({ model, only: ["SM-104", "every-operation/missing"], endpoint, seed });
    const verdicts = areas.flatMap(({ scenarios }) =>
      scenarios.map(({ id, verdicts: { endpoint: verdict } }) => `${id} ${verdict?.outcome}`),
    );
    return { verdicts, broken: broken() };
  };
  const alone = await outcomes(1, "one");
  const beside = await outcomes(8, "two");
  expect(alone.broken).toBe(0);
  expect(beside.broken).toBeGreaterThan(2);
  expect(beside.verdicts).toEqual(alone.verdicts);
  expect(alone.verdicts.some((each) => each.endsWith(" pass"))).toBe(true);
});
