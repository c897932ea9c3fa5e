import { parentPort, workerData } from "node:worker_threads";
import { readAll } from "./read.ts";

const columns = readAll(workerData as string);
parentPort?.postMessage(columns.message, columns.handedOver);
