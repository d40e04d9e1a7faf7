import { HttpResponse, type HttpRequest } from "@smithy/core/transport";

/** Answers every request alike and keeps it. Stands where a client's `requestHandler` stands. */
export function capturingHandler(answer: { readonly statusCode: number; readonly body: string }) {
  const requests: HttpRequest[] = [];
  return {
    requests,
    metadata: { handlerProtocol: "http/1.1" },
    async handle(request: HttpRequest): Promise<{ response: HttpResponse }> {
      requests.push(request);
      const { statusCode, body } = answer;
      return { response: new HttpResponse({ statusCode, headers: {}, body: new TextEncoder().encode(body) }) };
    },
    updateHttpClientConfig(): void {},
    httpHandlerConfigs: () => ({}),
  };
}
