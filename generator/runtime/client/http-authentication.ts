import type { HttpAuthScheme, HttpRequest, Identity, IdentityProvider, Provider } from "@smithy/types";
import { UNKNOWN_CALLER } from "./authentication.js";

export const BEARER = "smithy.api#httpBearerAuth";
export const BASIC = "smithy.api#httpBasicAuth";
export const API_KEY = "smithy.api#httpApiKeyAuth";

/** Settings of a client whose service knows callers by what HTTP has for it. Functions are asked for each request. */
export interface HttpAuthenticationSettings {
  /** What stands behind `Bearer`. @see smithy.api#httpBearerAuth */
  token?: string | Provider<string>;
  /** @see smithy.api#httpApiKeyAuth */
  apiKey?: string | Provider<string>;
  /** @see smithy.api#httpBasicAuth */
  username?: string | Provider<string>;
  /** @see smithy.api#httpBasicAuth */
  password?: string | Provider<string>;
}

/** In place of the words of the package, which name no remedy. */
export function unknownCaller(): HttpAuthScheme {
  return {
    schemeId: UNKNOWN_CALLER,
    identityProvider: () => (options) => Promise.reject(new MissingCredentialsError(options?.["schemes"] as string[])),
    signer: { sign: (request) => Promise.resolve(request) },
  };
}

/** Where a key goes. @see smithy.api#httpApiKeyAuth */
export interface ApiKeyPlace {
  readonly name: string;
  readonly in: "header" | "query";
  /** Word before the key in a header. */
  readonly scheme?: string;
}

/** Nobody is known who could be calling: the client was made without what the operation asks for. */
export class MissingCredentialsError extends Error {
  override readonly name = "MissingCredentialsError";

  /** Settings of the client that would do; of each of these lists all. */
  readonly settings: readonly (readonly string[])[];

  constructor(schemes: readonly string[]) {
    const settings = schemes.map((id) => SETTINGS[id]).filter((names) => names !== undefined);
    const choices = settings.map((names) => names.map((name) => `\`${name}\``).join(" and "));
    super(`The operation wants to know who is calling: make the client with ${choices.join(", or with ")}.`);
    this.settings = settings;
  }
}

const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  [BEARER]: ["token"],
  [API_KEY]: ["apiKey"],
  [BASIC]: ["username", "password"],
};

/** What a client can prove who is calling with, by scheme; a scheme without is passed over. */
export function httpIdentities(config: HttpAuthenticationSettings): Readonly<Record<string, IdentityProvider<Secret>>> {
  const { token, apiKey, username, password } = config;
  return {
    ...(token !== undefined && { [BEARER]: async () => ({ secret: await valueOf(token) }) }),
    ...(apiKey !== undefined && { [API_KEY]: async () => ({ secret: await valueOf(apiKey) }) }),
    ...(username !== undefined && {
      [BASIC]: async () => ({ secret: base64(`${await valueOf(username)}:${await valueOf(password ?? "")}`) }),
    }),
  };
}

/** @see smithy.api#httpBearerAuth */
export function httpBearerAuth(): HttpAuthScheme {
  return scheme(BEARER, (request, secret) => withHeader(request, "authorization", `Bearer ${secret}`));
}

/** @see smithy.api#httpBasicAuth */
export function httpBasicAuth(): HttpAuthScheme {
  return scheme(BASIC, (request, secret) => withHeader(request, "authorization", `Basic ${secret}`));
}

/** @see smithy.api#httpApiKeyAuth */
export function httpApiKeyAuth({ name, in: place, scheme: word }: ApiKeyPlace): () => HttpAuthScheme {
  return () =>
    scheme(API_KEY, (request, secret) => {
      if (place === "header") {
        return withHeader(request, name.toLowerCase(), word === undefined ? secret : `${word} ${secret}`);
      }
      // The path may have a query of its own, see `http-json/add-parameters.ts`.
      if (!request.path.includes("?")) return { ...request, query: { ...request.query, [name]: secret } };
      const pair = `${encodeURIComponent(name)}=${encodeURIComponent(secret)}`;
      return { ...request, path: `${request.path}&${pair}` };
    });
}

interface Secret extends Identity {
  readonly secret: string;
}

type Sign = (request: HttpRequest, secret: string) => HttpRequest;

function scheme(schemeId: string, sign: Sign): HttpAuthScheme {
  return {
    schemeId,
    identityProvider: (identities) => identities.getIdentityProvider(schemeId),
    signer: {
      async sign(request, identity) {
        // Given by `httpIdentities`. The request stays one of its class, which middleware asks for.
        const { secret } = identity as unknown as Secret;
        const signed = sign(request as HttpRequest, secret);
        return Object.assign(Object.create(Object.getPrototypeOf(request) as object), signed) as HttpRequest;
      },
    },
  };
}

function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

async function valueOf(given: string | Provider<string>): Promise<string> {
  return typeof given === "function" ? given() : given;
}

/** Of UTF-8, as RFC 7617 advises. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
