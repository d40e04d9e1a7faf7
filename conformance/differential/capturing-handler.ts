import { HttpResponse, type HttpRequest } from "@smithy/core/transport";

/** What every request is answered. */
interface CapturedAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers every request alike and keeps it. Stands where a client's `requestHandler` stands. */
export function capturingHandler({ statusCode, headers = {}, body }: CapturedAnswer) {
  const requests: HttpRequest[] = [];
  return {
    requests,
    metadata: { handlerProtocol: "http/1.1" },
    async handle(request: HttpRequest): Promise<{ response: HttpResponse }> {
      requests.push(request);
      return {
        response: new HttpResponse({ statusCode, headers: { ...headers }, body: new TextEncoder().encode(body) }),
      };
    },
    updateHttpClientConfig(): void {},
    httpHandlerConfigs: () => ({}),
  };
}
