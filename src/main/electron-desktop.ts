import { clipboard, shell } from 'electron';
import type { ExternalUrl } from './external-url';

/** Reads back what was written: a Wayland compositor may refuse an unfocused program without a word. Since Electron 44 the clipboard answers by promise. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await clipboard.writeText(text);
    return (await clipboard.readText()) === text;
  } catch {
    return false; // the caller says so and shows the number
  }
}

export async function openExternally(url: ExternalUrl): Promise<boolean> {
  try {
    await shell.openExternal(url);
    return true;
  } catch {
    return false; // no program for it: the caller says so
  }
}
