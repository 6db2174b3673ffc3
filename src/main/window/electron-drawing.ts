import { app } from 'electron';

/**
 * Must run before the app is ready. A window of text is drawn by the processor before a GPU is ready for it, and in less
 * memory; nothing here moves for longer than a moment. Not on macOS, whose windows are made of the GPU's layers.
 */
export function drawWithoutGpu(): void {
  if (process.platform === 'darwin') return;
  app.disableHardwareAcceleration();
  // Else a GPU in software comes in its place, which only WebGL would use: 10 MB.
  app.commandLine.appendSwitch('disable-software-rasterizer');
}
