/* eslint-disable @typescript-eslint/no-require-imports -- a sandboxed preload is CommonJS */

// Reports when the page has painted its list and can be searched (the floor: when it has painted at all), and when the
// search field takes the focus.
const { ipcRenderer } = require('electron');

const USABLE = 'body[data-blank]';
const ROW = '[role="option"]';
const SEARCH = 'input[type="search"]';

function isUsable() {
  if (document.querySelector(USABLE) !== null) return true;
  return document.querySelector(ROW) !== null && document.querySelector(SEARCH) !== null;
}

/**
 * Once a frame with what is there now has been made.
 *
 * @param {string} kind
 */
function reportPainted(kind) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      ipcRenderer.send('bench', { kind, at: performance.timeOrigin + performance.now() });
    };
    port2.postMessage(null); // runs after the frame of this callback
  });
}

function watchUsable() {
  if (isUsable()) return reportPainted('usable');
  const observer = new MutationObserver(() => {
    if (!isUsable()) return;
    observer.disconnect();
    reportPainted('usable');
  });
  observer.observe(document, { childList: true, subtree: true });
}

function reportFocus() {
  if (document.hasFocus() && document.activeElement?.matches(SEARCH)) reportPainted('focused');
}

watchUsable();
addEventListener('focus', reportFocus);
document.addEventListener('focusin', reportFocus);
