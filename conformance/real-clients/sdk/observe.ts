import type { SecretsManagerClient, SecretsManagerServiceException } from "@aws-sdk/client-secrets-manager";
import type { Answer, Seen } from "../chapters/seen.js";

/** Gives the AWS SDK's client for a Region. */
export type InRegion = (region: string) => SecretsManagerClient;

/** One chapter of the tour, as a user of the AWS SDK would write it. It runs in browsers too. */
export type SdkChapter = (inRegion: InRegion) => Promise<Readonly<Record<string, unknown>>>;

/** Plays a chapter and gives what it saw as JSON. */
export async function observe(chapter: SdkChapter, inRegion: InRegion): Promise<Seen> {
  const seen = JSON.stringify(await chapter(inRegion), (name, value: unknown) => {
    if (name === "$metadata") return undefined;
    return value instanceof Uint8Array ? btoa(String.fromCharCode(...value)) : value;
  });
  return JSON.parse(seen) as Seen;
}

/**
 * How a call was refused.
 *
 * @param type - the exception that a program would catch, by its class
 * @throws whatever else came of the call
 */
export async function refusal(
  // The exceptions' constructors take what differs from one to the next.
  type: abstract new (...options: never[]) => SecretsManagerServiceException,
  call: Promise<unknown>,
): Promise<Answer> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof type)) throw error;
    return { error: error.name, message: error.message };
  }
  throw new Error(`the call was to be refused with ${type.name}`);
}
