/** Lets messages in, in a worker that has much to do. A timer would wait 4 ms each time. */
export function nextTask(): Promise<void> {
  return new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(null);
  });
}

/** Makes promises that fail in a worker errors of the worker: the page hears of those only. */
export function failAloud(): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    queueMicrotask(() => {
      throw reason;
    });
  });
}
