import { onRequest, type PluginMaker } from "../plugin.js";

/** API Gateway answers in its former, hypermedia form unless it is asked for JSON. */
export const apiGateway: PluginMaker = () =>
  onRequest("apiGateway", ({ headers }) => {
    headers["accept"] ??= "application/json";
  });
