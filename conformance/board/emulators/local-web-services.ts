import { commandsOf, installPython, pythonProgram } from "../start/python.js";
import { startEmulator } from "../start/start-emulator.js";
import type { Emulator } from "./emulator.js";

const version = "0.24.0";
const packages = { requirements: [`local-web-services==${version}`] };
/** Each of its services has a port of its own: ours is so many after the one that it is told. */
const OFFSET = 13;

export const localWebServices: Emulator = {
  name: "local-web-services",
  title: "local-web-services",
  version,
  registry: "PyPI",
  package: "local-web-services",
  source: "https://github.com/local-web-services/local-web-services",
  commands: [...commandsOf(packages), `python/bin/ldk dev --mode terraform --no-persist --port ${5000 - OFFSET}`],
  install: (place) => installPython(place, packages),
  start: (place) =>
    startEmulator(place, {
      title: "local-web-services",
      command: pythonProgram(place, "ldk"),
      args: (port) => ["dev", "--mode", "terraform", "--no-persist", "--port", String(port - OFFSET)],
    }),
};
