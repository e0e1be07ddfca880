import { EventEmitter } from 'node:events';

// Stands in for the `electron` module in every unit test (an alias in
// vitest.config.ts), so that no test can reach the shim that downloads the
// program. It records what the process side registers and lets a test call it.

type Handler = (...values: never[]) => unknown;
type Call = (...values: unknown[]) => unknown;

/** What was registered or asked since the last `resetFake()`. */
export const fake = {
  appOptions: new Map<string, string>(),
  sandboxed: false,
  locked: true,
  lockData: undefined as unknown,
  exitCode: null as number | null,
  quits: 0,
  schemes: [] as unknown[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  invokes: new Map<string, Call>(),
  opened: [] as string[],
  errors: [] as string[],
  dialogs: [] as unknown[],
  dialogAnswer: { canceled: true, filePaths: [] as string[], filePath: '', response: 0 },
  recent: [] as string[],
  menu: null as unknown,
  permissions: {} as Record<string, Call>,
  requestFilter: null as Call | null,
  /** Of the sessions beside the default one, by partition. */
  sessions: new Map<string, FakeSession>(),
  /** What windows print; a promise that never ends stands for a page that hangs. */
  printing: (): Promise<Uint8Array> => Promise.resolve(new Uint8Array()),
};

/** Forgets everything, as a fresh start of the application would. */
export function resetFake(): void {
  Object.assign(fake, {
    sandboxed: false,
    locked: true,
    lockData: undefined,
    exitCode: null,
    quits: 0,
    schemes: [],
    opened: [],
    errors: [],
    dialogs: [],
    dialogAnswer: { canceled: true, filePaths: [], filePath: '', response: 0 },
    recent: [],
    menu: null,
    permissions: {},
    requestFilter: null,
    printing: () => Promise.resolve(new Uint8Array()),
  });
  fake.sessions.clear();
  fake.appOptions.clear();
  fake.protocols.clear();
  fake.invokes.clear();
  app.removeAllListeners();
  BrowserWindow.all = [];
}

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  enableSandbox(): void {
    fake.sandboxed = true;
  }
  setName(name: string): void {
    fake.appOptions.set('name', name);
  }
  setPath(name: string, path: string): void {
    fake.appOptions.set(name, path);
  }
  getPath(name: string): string {
    return fake.appOptions.get(name) ?? `/nowhere/${name}`;
  }
  requestSingleInstanceLock(data: unknown): boolean {
    fake.lockData = data;
    return fake.locked;
  }
  addRecentDocument(path: string): void {
    fake.recent.push(path);
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  quit(): void {
    fake.quits++;
  }
  exit(code: number): void {
    fake.exitCode = code;
  }
}
export const app = new FakeApp();

class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://bundle/' };
  readonly sent: unknown[][] = [];
  windowOpen: Call = () => undefined;
  userAgent = '';
  readonly prints: unknown[] = [];
  send(...values: unknown[]): void {
    this.sent.push(values);
  }
  setUserAgent(name: string): void {
    this.userAgent = name;
  }
  printToPDF(options: unknown): Promise<Uint8Array> {
    this.prints.push(options);
    return fake.printing();
  }
  setWindowOpenHandler(handler: Handler): void {
    this.windowOpen = handler as Call;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }
  static getFocusedWindow(): BrowserWindow | null {
    return null;
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  }
  readonly options: unknown;
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  title = '';
  shown = 0;
  focused = 0;
  reloads = 0;
  minimized = false;
  constructor(options: unknown) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
  show(): void {
    this.shown++;
  }
  focus(): void {
    this.focused++;
  }
  reload(): void {
    this.reloads++;
  }
  destroy(): void {
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this);
    this.emit('closed');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setRepresentedFilename(): void {}
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => fake.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
    fake.protocols.set(scheme, handler);
  },
};

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    if (fake.invokes.has(channel)) throw new Error(`second handler for ${channel}`);
    fake.invokes.set(channel, handler as Call);
  },
};

const keep = (name: string) => (handler: Handler) => {
  fake.permissions[name] = handler as Call;
};
/** A session of its own; it keeps what was set up for it. */
export class FakeSession {
  network: unknown = null;
  readonly options: unknown;
  readonly handlers: Record<string, Call> = {};
  readonly webRequest = {
    onBeforeRequest: (handler: Handler): void => this.keep('beforeRequest', handler),
  };
  constructor(options: unknown) {
    this.options = options;
  }
  enableNetworkEmulation(network: unknown): void {
    this.network = network;
  }
  setPermissionRequestHandler(handler: Handler): void {
    this.keep('request', handler);
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.keep('check', handler);
  }
  private keep(name: string, handler: Handler): void {
    this.handlers[name] = handler as Call;
  }
}

export const session = {
  fromPartition: (partition: string, options: unknown): FakeSession => {
    const made = new FakeSession(options);
    fake.sessions.set(partition, made);
    return made;
  },
  defaultSession: {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    webRequest: {
      onBeforeRequest: (handler: Handler) => {
        fake.requestFilter = handler as Call;
      },
    },
  },
};

export const shell = {
  openExternal: (address: string) => {
    fake.opened.push(address);
    return Promise.resolve();
  },
};

/** Dialogs are asked with or without a window before the options. */
const answerDialog = (...values: unknown[]) => {
  fake.dialogs.push(values.at(-1));
  return Promise.resolve(fake.dialogAnswer);
};
export const dialog = {
  showOpenDialog: answerDialog,
  showSaveDialog: answerDialog,
  showMessageBox: answerDialog,
  showErrorBox: (title: string, detail: string) => fake.errors.push(`${title}: ${detail}`),
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => {
    fake.menu = menu;
  },
};

export const nativeTheme = { shouldUseDarkColors: false };
