import { commandsOf, installPython, pythonProgram } from "../start/python.js";
import { startEmulator } from "../start/start-emulator.js";
import type { Emulator } from "./emulator.js";

const version = "1.5.33";
const packages = { requirements: [`ministack==${version}`] };

export const ministack: Emulator = {
  name: "ministack",
  title: "MiniStack",
  version,
  registry: "PyPI",
  package: "ministack",
  source: "https://github.com/ministackorg/ministack",
  commands: [...commandsOf(packages), "GATEWAY_PORT=5000 python/bin/ministack"],
  install: (place) => installPython(place, packages),
  start: (place) =>
    startEmulator(place, {
      title: "MiniStack",
      command: pythonProgram(place, "ministack"),
      environment: (port) => ({ BIND_HOST: "127.0.0.1", GATEWAY_PORT: String(port) }),
    }),
};
