import { LABEL_FONT } from "./labels.ts";

/** How wide a text is, remembered: the same names are measured with each picture. */
export const measure =
  (context: CanvasRenderingContext2D) =>
  (text: string, size: number, weight: number): number => {
    const key = `${weight} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = `${weight} ${size}px ${LABEL_FONT}`;
    const { width } = context.measureText(text);
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
    return width;
  };
const widths = new Map<string, number>();
