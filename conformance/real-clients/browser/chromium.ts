import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** The browser to run: what the variable `HALLMARK_CHROMIUM` names, else the system's, else playwright's own. */
const candidates = [process.env["HALLMARK_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/google-chrome"];

/** Starts a browser, or gives the reason, as text, why none can be had. */
export async function startChromium(): Promise<Browser | string> {
  const executablePath = [...candidates, chromium.executablePath()].find((path) => path && existsSync(path));
  if (!executablePath) return "no Chromium is installed; HALLMARK_CHROMIUM can name one";
  try {
    return await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  } catch (error) {
    return `${executablePath} does not start: ${error instanceof Error ? error.message.split("\n", 1)[0] : error}`;
  }
}
