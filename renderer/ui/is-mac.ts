/** Whether the keyboard is a Mac's: shortcuts are then written with ⌘. */
export const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
