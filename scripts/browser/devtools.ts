import WebSocket from 'ws';
import { commandsOver, type SendCommand, TargetClosed } from './commands';
import { poll } from './poll';

/** What Playwright does not reach: the toolbar popup, and the toolbar itself. Speaks the DevTools protocol. */
export interface Devtools {
  send: SendCommand;
  clickToolbar: (extensionId: string, pageUrl: string) => Promise<Target>;
  /** Attaches to the first target whose address begins so, waiting for it. */
  attach: (urlStart: string) => Promise<Target>;
  /** Hears everything that the browser tells without being asked, until what it returns is called. */
  listen: (heard: (event: DevtoolsEvent) => void) => () => void;
  close: () => void;
}

/** What the browser tells by itself, with the session of the target that it tells of. */
export interface DevtoolsEvent {
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are events.
  params: any;
  sessionId?: string;
}

/** One page-like target. */
export interface Target {
  /** Runs a function in the page and returns its (JSON) result; undefined where a popup closes before it answers. */
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  /** Runs a function again and again until it returns something truthy; fails as poll does, with its source. */
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** PNG of the target, base64. */
  screenshot: () => Promise<string>;
  send: <T = Record<string, unknown>>(method: string, params?: object) => Promise<T>;
  close: () => Promise<void>;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** Connects to a Chromium that was started with `--remote-debugging-port`, at its WebSocket address. */
export async function connectDevtools(url: string): Promise<Devtools> {
  const socket = new WebSocket(url, { maxPayload: 256 * 1024 * 1024 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const send = commandsOver(socket);

  const targets = async (type?: string): Promise<TargetInfo[]> => {
    const filter = type ? [{ type }] : [{}];
    return (await send<{ targetInfos: TargetInfo[] }>('Target.getTargets', { filter })).targetInfos;
  };

  const attach: Devtools['attach'] = async (urlStart) => {
    const info = await poll(`a target at ${urlStart}`, async () =>
      (await targets()).find((one) => one.url.startsWith(urlStart) && one.type !== 'tab'),
    );
    const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: info.targetId,
      flatten: true,
    });
    const ask: Target['evaluate'] = async (run, ...args) => {
      const { result, exceptionDetails } = await send<{
        result: { value: never };
        exceptionDetails?: { exception?: { description?: string }; text: string };
      }>(
        'Runtime.evaluate',
        {
          expression: `(${run})(...${JSON.stringify(args)})`,
          awaitPromise: true,
          returnByValue: true,
          userGesture: true,
        },
        { sessionId },
      );
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return {
      evaluate: (run, ...args) =>
        ask(run, ...args).catch((error) => {
          if (error instanceof TargetClosed) return undefined as never;
          throw error;
        }),
      until: (run, ...args) => poll(String(run), () => ask(run, ...args)) as never,
      screenshot: async () =>
        (await send<{ data: string }>('Page.captureScreenshot', { format: 'png' }, { sessionId })).data,
      send: (method, params) => send(method, params, { sessionId }),
      close: async () => {
        await send('Target.closeTarget', { targetId: info.targetId });
      },
    };
  };

  return {
    send,
    attach,
    clickToolbar: async (extensionId, pageUrl) => {
      const tab = (await targets('tab')).find((one) => one.url === pageUrl);
      if (!tab) throw new Error(`No tab shows ${pageUrl}`);
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
      return attach(`chrome-extension://${extensionId}/popup.html`);
    },
    listen: (heard) => {
      const listener = (data: unknown): void => {
        const event = JSON.parse(String(data));
        if (event.method) heard(event);
      };
      socket.on('message', listener);
      return () => void socket.off('message', listener);
    },
    close: () => socket.close(),
  };
}
