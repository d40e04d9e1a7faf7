import * as library from "../../../../generated/secretsmanager/client/index.js";
import { tour } from "./tour.js";

// The types differ where ours are stricter, the values do not.
await tour(library as unknown as Parameters<typeof tour>[0]);
