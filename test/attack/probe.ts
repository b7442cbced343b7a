import { get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

/** Asks a server every few milliseconds whether it lives, on a thread of its own, so that whoever attacks beside it does not distort the times. */
const PAUSE_MILLISECONDS = 10;
const times: number[] = [];
let over = false;

const ask = () => {
  const began = performance.now();
  get(workerData as string, { agent: false }, (response) => {
    response.resume().on("end", () => next(began));
  }).on("error", () => next(began));
};
const next = (began: number) => {
  times.push(performance.now() - began);
  if (!over) setTimeout(ask, PAUSE_MILLISECONDS);
  else parentPort?.postMessage(times);
};
parentPort?.once("message", () => {
  over = true;
});
ask();
