import { verifySigV4 } from "../../../generated/secretsmanager/server/index.js";
import { headerOf, type Attempt } from "../attempt.js";
import { nothingToJudge, sigV4Guide, type Check, type Finding, type Situation } from "../check.js";
import { fetchRequestOf } from "../recording-endpoint.js";
import { timeOf } from "./signing-time.js";

/**
 * Whether the time of signing is right is for another check: here the signature is looked at as if it had come at that
 * time. The stand answers what is signed wrongly as well, so that the rest of the program can be judged.
 */
export const signature: Check = {
  id: "signature",
  statement: "Every request is signed with Signature Version 4: host and all x-amz- headers, service, date and body.",
  level: "must",
  cites: [{ rule: "CS-121" }, sigV4Guide],
  async judge({ attempts }, situation) {
    const findings: Finding[] = [];
    let judged = 0;
    const regions = new Set<string>();
    for (const attempt of attempts) {
      const signer = /\bCredential=([^/,\s]+)\/[^/]*\/([^/,]*)/.exec(headerOf(attempt, "authorization") ?? "");
      // Nobody here knows the secret that goes with a key of the program's own.
      if (signer && signer[1] !== situation.credentials.accessKeyId) continue;
      judged += 1;
      if (signer?.[2] !== undefined && signer[2] !== situation.region) regions.add(signer[2].slice(0, 30));
      const actual = await faultOf(attempt, situation);
      if (actual === undefined) continue;
      const expected = "a signature that the given key makes of this request";
      findings.push({ request: attempt.number, pointer: "/headers/authorization", expected, actual });
    }
    const notes = [...regions].map(
      (region) => `signs for the Region ${region}, though AWS_REGION is ${situation.region}`,
    );
    if (judged > 0) return { findings, notes };
    return nothingToJudge("it signs with a key of its own: give it the one in AWS_ACCESS_KEY_ID, and it can be judged");
  },
};

/** What is wrong with a signature, in the words of AWS, which hold nothing of it; `undefined` if nothing is. */
async function faultOf(attempt: Attempt, { credentials, service }: Situation): Promise<string | undefined> {
  if (headerOf(attempt, "authorization") === undefined) {
    return /[?&]X-Amz-Signature=/i.test(attempt.request.path) ? "a signature in the URL" : "no signature";
  }
  if (headerOf(attempt, "x-amz-security-token") !== undefined) return "a session token, though none was given";
  const verify = verifySigV4({
    credentials,
    service: service.signingName,
    clock: () => timeOf(attempt) ?? attempt.clock,
  });
  try {
    await verify({ request: fetchRequestOf(attempt.request), body: attempt.request.body });
    return undefined;
  } catch (error) {
    return (error as Error).message.split(" Check your AWS Secret", 1)[0];
  }
}
