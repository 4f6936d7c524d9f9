/** Whether commands are given with ⌘. */
export const isMac = (): boolean => navigator.platform.startsWith('Mac');
