import { commandsOf, installPython, pythonProgram } from "../start/python.js";
import { startEmulator } from "../start/start-emulator.js";
import type { Emulator } from "./emulator.js";

const version = "5.2.5";
const packages = { requirements: [`moto[server]==${version}`] };

export const moto: Emulator = {
  name: "moto",
  title: "moto",
  version,
  registry: "PyPI",
  package: "moto",
  source: "https://github.com/getmoto/moto",
  commands: [...commandsOf(packages), "python/bin/moto_server -p 5000"],
  install: (place) => installPython(place, packages),
  start: (place) =>
    startEmulator(place, {
      title: "moto",
      command: pythonProgram(place, "moto_server"),
      args: (port) => ["-H", "127.0.0.1", "-p", String(port)],
    }),
};
