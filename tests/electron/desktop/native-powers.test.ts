import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bridgeChannels } from '#electron/desktop/bridge.ts';
import { handleInvoke } from '#electron/desktop/ipc.ts';
import { setupNativePowers } from '#electron/desktop/native-powers.ts';
import { BrowserWindow, fake, resetFake } from './fake-electron.ts';

beforeEach(resetFake);

/** Calls a channel as the page would, or as another frame when one is given. */
function invoke(channel: string, values: unknown[], frame?: { url: string } | null): unknown {
  const window = BrowserWindow.all[0] ?? new BrowserWindow({});
  const sender = window.webContents;
  const senderFrame = frame === undefined ? sender.mainFrame : frame;
  return fake.invokes.get(channel)?.({ sender, senderFrame }, ...values);
}

describe('handleInvoke()', () => {
  it('handleInvoke() gives parsed arguments and the sender', () => {
    handleInvoke('test', z.tuple([z.string()]), (_sender, text) => text.toUpperCase());
    expect(invoke('test', ['abc'])).toBe('ABC');
  });

  it.each([
    ['another page', { url: 'https://example.org/' }],
    ['a frame of our own', { url: 'app://bundle/' }],
    ['a frame that is gone', null],
  ])('handleInvoke() refuses %s', (_name, frame) => {
    let runs = 0;
    handleInvoke('test', z.tuple([]), () => runs++);
    expect(() => invoke('test', [], frame)).toThrow('the sender is not the workbench');
    expect(runs).toBe(0);
  });

  it('handleInvoke() refuses the main frame of a foreign page', () => {
    handleInvoke('test', z.tuple([]), () => 1);
    const window = new BrowserWindow({});
    window.webContents.mainFrame.url = 'app://bundle.evil/';
    expect(() => invoke('test', [])).toThrow('the sender is not the workbench');
  });

  it.each([[[]], [[1]], [['a', 'b']], [[{}]]])('handleInvoke() refuses arguments %j', (values) => {
    handleInvoke('test', z.tuple([z.string()]), () => 1);
    expect(() => invoke('test', values)).toThrow('the arguments do not fit');
  });
});

describe('setupNativePowers()', () => {
  const { command: _toPage, ...invoked } = bridgeChannels;

  it('setupNativePowers() registers every channel of the bridge and no other', () => {
    setupNativePowers('/reviews');
    expect([...fake.invokes.keys()].toSorted()).toEqual(Object.values(invoked).toSorted());
  });

  it('setupNativePowers() refuses a foreign frame on every channel', () => {
    setupNativePowers('/reviews');
    for (const channel of fake.invokes.keys())
      expect(() => invoke(channel, ['x'], { url: 'file:///x' })).toThrow('not the workbench');
    expect(fake.dialogs).toEqual([]);
  });

  it('setupNativePowers() gives what the person chose', async () => {
    setupNativePowers('/reviews');
    fake.dialogAnswer = { ...fake.dialogAnswer, canceled: false, filePaths: ['/a.txt', '/b.txt'] };
    expect(await invoke(bridgeChannels.pickFiles, [])).toEqual(['/a.txt', '/b.txt']);
    expect(await invoke(bridgeChannels.pickFolder, [])).toBe('/a.txt');
    expect(await invoke(bridgeChannels.pickReview, [])).toBe('/a.txt');
  });

  it('setupNativePowers() gives nothing when the dialog was cancelled', async () => {
    setupNativePowers('/reviews');
    expect(await invoke(bridgeChannels.pickFiles, [])).toEqual([]);
    expect(await invoke(bridgeChannels.pickFolder, [])).toBeNull();
    expect(await invoke(bridgeChannels.pickReview, [])).toBeNull();
    expect(await invoke(bridgeChannels.saveReviewAs, ['x'])).toBeNull();
  });

  it('setupNativePowers() suggests a safe name in the folder of reviews', async () => {
    setupNativePowers('/reviews');
    for (const name of ['ALS 2026', '../../etc/x', '', 'done.claimgrid'])
      await invoke(bridgeChannels.saveReviewAs, [name]);
    expect(fake.dialogs.map((asked) => (asked as { defaultPath: string }).defaultPath)).toEqual([
      '/reviews/ALS 2026.claimgrid',
      '/reviews/etc x.claimgrid',
      '/reviews/Review.claimgrid',
      '/reviews/done.claimgrid',
    ]);
  });

  it('setupNativePowers() adds the extension a person left out', async () => {
    setupNativePowers('/reviews');
    fake.dialogAnswer = { ...fake.dialogAnswer, canceled: false, filePath: '/reviews/new' };
    expect(await invoke(bridgeChannels.saveReviewAs, ['new'])).toBe('/reviews/new.claimgrid');
  });

  it('setupNativePowers() sets the title of the window that asks', () => {
    setupNativePowers('/reviews');
    invoke(bridgeChannels.setTitle, ['ALS']);
    expect(BrowserWindow.all[0]?.title).toBe('ALS');
  });

  it('setupNativePowers() has the menu say what the page calls its commands, and takes nothing else', async () => {
    setupNativePowers('/reviews');
    const commands = { 'edit.undo': 'Rückgängig' };
    await invoke(bridgeChannels.nameMenu, [{ commands, menus: { file: 'Datei' } }]);
    expect(JSON.stringify(fake.menu)).toContain('Rückgängig');
    await expect(
      (async () => invoke(bridgeChannels.nameMenu, [{ commands: { a: 1 }, menus: {} }]))(),
    ).rejects.toThrow('the arguments do not fit');
  });
});
