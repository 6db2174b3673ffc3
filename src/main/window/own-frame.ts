import { APP_ORIGIN } from '../../shared/avatar-url';
import { parseUrl } from '../parse-url';

/** What is asked of Electron's `WebFrameMain`. */
interface Frame {
  readonly url: string;
  /** null: the frame is the page itself. */
  readonly parent: object | null;
}

/**
 * Whether a message comes from the top frame of our own page; null stands for a frame that is gone. `URL.origin` is
 * "null" for own schemes, hence protocol and host.
 */
export function isOwnFrame(frame: Frame | null, devServerUrl: string | undefined): boolean {
  const url = frame === null || frame.parent !== null ? undefined : parseUrl(frame.url);
  if (url === undefined) return false;
  const origin = `${url.protocol}//${url.host}`;
  if (origin === APP_ORIGIN) return true;
  return devServerUrl !== undefined && origin === new URL(devServerUrl).origin;
}
