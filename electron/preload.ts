import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeChannels } from './desktop/bridge.ts';
import type { DesktopBridge } from './desktop/bridge.ts';

const bridge: DesktopBridge = {
  pathForFile: (file) => webUtils.getPathForFile(file),
  pickFiles: () => ipcRenderer.invoke(bridgeChannels.pickFiles),
  pickFolder: () => ipcRenderer.invoke(bridgeChannels.pickFolder),
  pickReview: () => ipcRenderer.invoke(bridgeChannels.pickReview),
  saveReviewAs: (name) => ipcRenderer.invoke(bridgeChannels.saveReviewAs, name),
  onCommand: (listener) => {
    // The event object stays here: it would hand the page the raw sender.
    const forward = (_event: unknown, id: string) => listener(id);
    ipcRenderer.on(bridgeChannels.command, forward);
    return () => {
      ipcRenderer.off(bridgeChannels.command, forward);
    };
  },
  setTitle: (title) => {
    void ipcRenderer.invoke(bridgeChannels.setTitle, title);
  },
  nameMenu: (words) => {
    void ipcRenderer.invoke(bridgeChannels.nameMenu, words);
  },
};

contextBridge.exposeInMainWorld('claimgridDesktop', Object.freeze(bridge));
