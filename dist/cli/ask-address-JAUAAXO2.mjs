import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  makeDispatcher,
  networkProblem,
  requestFile
} from "./chunk-F7LRB3NK.mjs";
import {
  DOWNLOAD_DEFAULTS
} from "./chunk-6PMOXRDI.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/files/ask-address.ts
import { setTimeout as sleep } from "node:timers/promises";
var PATIENCE = 15e3;
var ATTEMPTS = 2;
var PAUSE = 1e3;
var GONE = [404, 410];
async function askAddress(address, options) {
  let answer = { kind: "unknown", why: "it was not asked" };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await sleep(options.download?.retryDelay ?? PAUSE);
    answer = await askOnce(address, options);
    if (answer.kind !== "unknown") return answer;
  }
  return answer;
}
async function askOnce(address, options) {
  const limits = {
    ...DOWNLOAD_DEFAULTS,
    idleTimeout: PATIENCE,
    ...options.download
  };
  const dispatcher = makeDispatcher(options, limits);
  if (dispatcher === null) return { kind: "unknown", why: "the proxy cannot be used" };
  const { host } = new URL(address);
  try {
    const answer = await requestFile(
      address,
      {},
      {
        dispatcher,
        signal: AbortSignal.timeout(PATIENCE),
        limits,
        // A page is only looked at: it may be plain http.
        rules: { isHashed: true, allowedPrivateHosts: options.allowedPrivateHosts ?? [] }
      }
    );
    if (!answer.ok) return { kind: "unknown", why: answer.problem.message };
    answer.body.on("error", () => {
    }).destroy();
    if (GONE.includes(answer.status))
      return { kind: "dead", why: `the answer is ${answer.status}` };
    return answer.status < 400 || answer.status === 401 || answer.status === 403 ? { kind: "alive" } : { kind: "unknown", why: `the answer is ${answer.status}` };
  } catch (error) {
    const problem = networkProblem(error, address, host);
    if (problem === null && !(error instanceof Error && error.name === "TimeoutError")) throw error;
    return { kind: "unknown", why: problem?.failure.problem.message ?? "it takes too long" };
  } finally {
    dispatcher.destroy().catch(() => {
    });
  }
}
export {
  askAddress
};
