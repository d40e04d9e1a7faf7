export { registerScenarios, type ScenarioTests } from "./register-scenarios.js";
