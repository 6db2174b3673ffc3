import type { WebContents } from 'electron';
import { zoomedLevel, zoomStepOf, type ZoomStep } from './zoom';

/** Zooms the page by the keys of a browser and by the wheel; Electron itself does so only for the items of a menu. */
export function letZoom(contents: WebContents): void {
  const zoom = (step: ZoomStep): void =>
    contents.setZoomLevel(zoomedLevel(contents.getZoomLevel(), step));
  contents.on('before-input-event', (event, input) => {
    const step = zoomStepOf(input, process.platform);
    if (step === undefined) return;
    event.preventDefault();
    zoom(step);
  });
  contents.on('zoom-changed', (_event, direction) => zoom(direction));
}
