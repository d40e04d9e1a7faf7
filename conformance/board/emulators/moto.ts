import { installPython, pythonProgram } from "../start/python.js";
import { startEmulator } from "../start/start-emulator.js";
import type { Emulator } from "./emulator.js";

const version = "5.2.5";
const requirement = `moto[server]==${version}`;

export const moto: Emulator = {
  name: "moto",
  title: "moto",
  version,
  registry: "PyPI",
  package: "moto",
  source: "https://github.com/getmoto/moto",
  commands: ["python3 -m venv moto", `moto/bin/pip install '${requirement}'`, "moto/bin/moto_server -p 5000"],
  install: (place) => installPython(place, [requirement]),
  start: (place) =>
    startEmulator(place, {
      title: "moto",
      command: pythonProgram(place, "moto_server"),
      args: (port) => ["-H", "127.0.0.1", "-p", String(port)],
      answersAt: "/moto-api/data.json",
    }),
};
