import * as library from "@aws-sdk/client-secrets-manager";
import { tour } from "./tour.js";

await tour(library);
