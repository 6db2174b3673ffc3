import type { Attachment } from 'svelte/attachments';

/** Tells the inner size of an element, in CSS pixels, whenever it is laid out anew; `bind:clientHeight` asks for a layout at once. */
export function followSize(onSize: (heightPx: number, widthPx: number) => void): Attachment {
  return (element) => {
    const observer = new ResizeObserver((entries) => {
      for (const { contentRect } of entries) onSize(contentRect.height, contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
