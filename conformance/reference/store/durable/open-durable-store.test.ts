import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { storeContract } from "../store-contract.js";
import { openDurableStore } from "./open-durable-store.js";

const folder = mkdtempSync(join(tmpdir(), "hallmark-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
let stores = 0;

storeContract(() => openDurableStore(join(folder, String(stores++)), { key: new Uint8Array(32).fill(1) }));
