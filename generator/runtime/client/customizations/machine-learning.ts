import { parseUrl } from "../packages.js";
import { onRequest, type PluginMaker } from "../plugin.js";

/** Machine Learning predicts at an endpoint of the model's own, which the input names. */
export const machineLearning: PluginMaker = () =>
  onRequest(
    "machineLearning",
    (request, { PredictEndpoint: endpoint }) => {
      if (typeof endpoint !== "string" || endpoint === "") return;
      request.hostname = parseUrl(endpoint).hostname;
    },
    { priority: "high" },
  );
