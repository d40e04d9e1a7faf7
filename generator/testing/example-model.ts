/** A small model of one service with one operation, as a JSON AST text. */
export function exampleModel(options: { readonly service?: string; readonly protocol?: string } = {}): string {
  const { service = "Shop", protocol = "aws.protocols#awsJson1_1" } = options;
  const model = {
    smithy: "2.0",
    shapes: {
      [`com.example#${service}`]: {
        type: "service",
        version: "2024-01-01",
        operations: [{ target: "com.example#PlaceOrder" }],
        traits: {
          [protocol]: {},
          "aws.auth#sigv4": { name: service.toLowerCase() },
          "aws.api#service": { sdkId: service, endpointPrefix: service.toLowerCase() },
        },
      },
      "com.example#PlaceOrder": {
        type: "operation",
        input: { target: "com.example#PlaceOrderRequest" },
        output: { target: "com.example#PlaceOrderResponse" },
        errors: [{ target: "com.example#SoldOutException" }],
      },
      "com.example#PlaceOrderRequest": {
        type: "structure",
        members: { Article: { target: "com.example#Article", traits: { "smithy.api#required": {} } } },
        traits: { "smithy.api#input": {} },
      },
      "com.example#PlaceOrderResponse": {
        type: "structure",
        members: { OrderId: { target: "smithy.api#String" } },
        traits: { "smithy.api#output": {} },
      },
      "com.example#Article": { type: "string", traits: { "smithy.api#length": { min: 1, max: 40 } } },
      "com.example#SoldOutException": {
        type: "structure",
        members: { message: { target: "smithy.api#String" } },
        traits: { "smithy.api#error": "client", "smithy.api#httpError": 409 },
      },
    },
  };
  return `${JSON.stringify(model, undefined, 2)}\n`;
}
