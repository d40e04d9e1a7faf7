import { soak } from "./soak.js";

const [text = "60"] = process.argv.slice(2);
const seconds = Number(text);
if (!(seconds > 0 && seconds <= 86_400)) {
  process.stderr.write(`${JSON.stringify(text)} is no number of seconds: npm run soak -- 60\n`);
  process.exitCode = 2;
} else {
  process.stderr.write(`serving the whole life of secrets for ${seconds} s ...\n`);
  const { requests, memory, failures, isSteady } = await soak(seconds);
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  process.stdout.write(
    [
      `requests    ${requests.toLocaleString("en")}, ${Math.round(requests / seconds).toLocaleString("en")} a second`,
      `memory, MB  ${memory.map(megabytes).join("  ")}  (after the warm-up, then over the time)`,
      `failures    ${failures}`,
      isSteady ? "steady: memory did not grow with the load" : "memory grew with the load",
      "",
    ].join("\n"),
  );
  process.exitCode = isSteady && failures === 0 ? 0 : 1;
}
