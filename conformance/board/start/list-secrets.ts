import { sampleCredentials, signerOf } from "../../targets/sign.js";

const region = "us-east-1";

/**
 * Asks for the secrets that there are. Emulators of many services load one when it is first asked for something, which
 * takes a while, and tell services apart by what a signature says: this wakes ours.
 */
export async function listSecrets(url: string, signal: AbortSignal): Promise<Response> {
  const request = {
    method: "POST",
    url: new URL(url),
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.ListSecrets" },
    body: "{}",
  };
  const sign = signerOf("secretsmanager", { own: sampleCredentials });
  const headers = await sign(request, { region, account: "own" });
  return fetch(url, { method: request.method, headers, body: request.body, signal });
}
