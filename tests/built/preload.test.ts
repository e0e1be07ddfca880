import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bridgeChannels } from '#electron/desktop/bridge.ts';

const file = resolve(import.meta.dirname, '../../dist/preload/preload.cjs');

type Listener = (...values: unknown[]) => void;

/** Runs the built preload as Electron's sandbox does: with a `require` that knows little. */
function loadPreload() {
  const required: string[] = [];
  const exposed: Record<string, Record<string, (...values: never[]) => unknown>> = {};
  const invoked: unknown[][] = [];
  const listeners: Record<string, Listener[]> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: (typeof exposed)[string]) => {
        exposed[name] = value;
      },
    },
    ipcRenderer: {
      invoke: (...values: unknown[]) => {
        invoked.push(values);
        return Promise.resolve('answer');
      },
      on: (channel: string, listener: Listener) => (listeners[channel] ??= []).push(listener),
      off: (channel: string, listener: Listener) => {
        listeners[channel] = (listeners[channel] ?? []).filter((other) => other !== listener);
      },
    },
    webUtils: { getPathForFile: () => '/path/of/file' },
  };
  const run = compileFunction(readFileSync(file, 'utf8'), ['require', 'module', 'exports']);
  run(
    (name: string) => {
      required.push(name);
      return electron;
    },
    {},
    {},
  );
  return { required, exposed, invoked, listeners };
}

describe('dist/preload/preload.cjs', () => {
  it('preload.cjs needs nothing but Electron', () => {
    expect(loadPreload().required).toEqual(['electron']);
  });

  it('preload.cjs gives the page one frozen object of functions', () => {
    const { exposed } = loadPreload();
    expect(Object.keys(exposed)).toEqual(['claimgridDesktop']);
    const bridge = exposed['claimgridDesktop'] ?? {};
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge).toSorted()).toEqual([
      'nameMenu',
      'onCommand',
      'pathForFile',
      'pickFiles',
      'pickFolder',
      'pickReview',
      'saveReviewAs',
      'setTitle',
    ]);
    for (const value of Object.values(bridge)) expect(typeof value).toBe('function');
  });

  it('preload.cjs calls the channels by name and passes only what is asked', async () => {
    const { exposed, invoked } = loadPreload();
    const bridge = exposed['claimgridDesktop'] as unknown as Record<
      string,
      (...values: unknown[]) => unknown
    >;
    expect(bridge['pathForFile']?.({})).toBe('/path/of/file');
    for (const name of ['pickFiles', 'pickFolder', 'pickReview'])
      expect(await bridge[name]?.('extra')).toBe('answer');
    await bridge['saveReviewAs']?.('ALS', 'extra');
    expect(bridge['setTitle']?.('ALS')).toBeUndefined();
    const words = { commands: { 'edit.undo': 'Undo' }, menus: {} };
    expect(bridge['nameMenu']?.(words)).toBeUndefined();
    expect(invoked).toEqual([
      [bridgeChannels.pickFiles],
      [bridgeChannels.pickFolder],
      [bridgeChannels.pickReview],
      [bridgeChannels.saveReviewAs, 'ALS'],
      [bridgeChannels.setTitle, 'ALS'],
      [bridgeChannels.nameMenu, words],
    ]);
  });

  it('preload.cjs hands on commands without the event, until told to stop', () => {
    const { exposed, listeners } = loadPreload();
    const bridge = exposed['claimgridDesktop'] as unknown as {
      onCommand: (listener: Listener) => () => void;
    };
    const heard: unknown[][] = [];
    const stop = bridge.onCommand((...values) => heard.push(values));
    const send = (id: string) => {
      for (const listener of listeners[bridgeChannels.command] ?? []) listener({ sender: 1 }, id);
    };
    send('review.new');
    stop();
    send('review.open');
    expect(heard).toEqual([['review.new']]);
  });
});
