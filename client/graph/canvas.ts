/** A canvas of ours over the map, as large as the map and as sharp as the screen. */
export interface Canvas {
  /** Empty, in CSS pixels; null where the browser gives none. */
  readonly begin: () => CanvasRenderingContext2D | null;
  readonly clear: () => void;
  readonly width: () => number;
  readonly height: () => number;
  readonly ratio: () => number;
  readonly stop: () => void;
}

/** Lays a canvas over the container, unseen by a screen reader; `name` is its class. */
export function canvasOver(container: HTMLElement, name: string): Canvas {
  const canvas = container.appendChild(document.createElement("canvas"));
  canvas.className = name;
  canvas.setAttribute("aria-hidden", "true");
  const ratio = (): number => Math.min(2, window.devicePixelRatio);
  return {
    begin: () => {
      const context = canvas.getContext("2d");
      const [width, height] = [
        Math.round(container.clientWidth * ratio()),
        Math.round(container.clientHeight * ratio()),
      ];
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      context?.setTransform(1, 0, 0, 1, 0, 0);
      context?.clearRect(0, 0, width, height);
      context?.scale(ratio(), ratio());
      return context;
    },
    clear: () => {
      const context = canvas.getContext("2d");
      context?.setTransform(1, 0, 0, 1, 0, 0);
      context?.clearRect(0, 0, canvas.width, canvas.height);
    },
    width: () => container.clientWidth,
    height: () => container.clientHeight,
    ratio,
    stop: () => canvas.remove(),
  };
}
