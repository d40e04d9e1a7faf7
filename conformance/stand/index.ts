export { putOnStand, type StandOptions } from "./put-on-stand.js";
export { exitCodeOfStand, standJson, type StandReport } from "./report.js";
export { standConsole } from "./console.js";
export { standHtml } from "./html.js";
export { standJunit } from "./junit.js";
