import { FileTasks, type FileTask } from "./file-tasks";

/** The worker's own scope; the compiler knows the page's only. */
interface WorkerScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<FileTask>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const tasks = new FileTasks((answer, transfer = []) => scope.postMessage(answer, transfer));
scope.addEventListener("message", ({ data }) => tasks.receive(data));
