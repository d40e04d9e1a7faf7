import { shared, sharedFile } from "../../generator/testing/shared.js";
import { declareRoundTrips } from "./declare-round-trips.js";

// Some that bind members to HTTP in every way that there is; all of them would take a minute.
const models = ["apigatewayv2-2018-11-29", "deadline-2023-10-12", "lambda-2015-03-31"];

if (shared.present) for (const name of models) declareRoundTrips([sharedFile("models", `${name}.json`)], ["all"]);
