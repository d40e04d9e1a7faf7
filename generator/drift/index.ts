export { compareWithBest } from "./choose-page.js";
export { diagnose } from "./diagnostics.js";
export {
  driftReport,
  type CitingScenario,
  type DriftChange,
  type DriftReport,
  type TouchedRule,
  type Trace,
} from "./drift-report.js";
export { isHtml, textOfHtml } from "./html-text.js";
export { lettersOf, type Letters } from "./letters.js";
export { sentencesOf, type Sentence } from "./sentences.js";
