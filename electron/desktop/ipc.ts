import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { z } from 'zod';
import { isAppUrl } from './app-url.ts';

/**
 * Registers one native power. Every channel goes through here: the sender must
 * be the main frame of our own page and the arguments must fit the schema, or
 * the call is refused (Electron security checklist, point 17).
 *
 * @param channel one of `bridgeChannels`
 * @param schema a zod tuple of the arguments after the event
 * @throws in the page: a sentence without details when the call is refused
 */
export function handleInvoke<Schema extends z.ZodType<readonly unknown[]>>(
  channel: string,
  schema: Schema,
  run: (sender: WebContents, ...values: z.output<Schema>) => unknown,
): void {
  ipcMain.handle(channel, (event, ...values: unknown[]) => {
    if (!isOwnPage(event)) throw new Error(`Call "${channel}": the sender is not the workbench`);
    const parsed = schema.safeParse(values);
    if (!parsed.success) throw new Error(`Call "${channel}": the arguments do not fit`);
    return run(event.sender, ...parsed.data);
  });
}

function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url);
}
