import type { ToneClass } from "../tone.ts";

/**
 * The map's colours, for what Cytoscape and the exports draw; `styles/theme.css` has the same for the rest.
 * Colour is tone: a scale from vermilion over grey to blue that people with any common colour blindness can
 * read (it runs along the axis that they keep), darkest at both ends in light, lightest in dark.
 */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly person: string;
  readonly focus: string;
  readonly tones: Readonly<Record<ToneClass, string>>;
}

export const LIGHT: Palette = {
  paper: "#f6f4ee",
  panel: "#fffefb",
  ink: "#1c1b18",
  soft: "#5f5a52",
  faint: "#a39d92",
  person: "#545c66",
  focus: "#d99a00",
  tones: {
    conflict: "#b5432a",
    colder: "#dd9a80",
    mixed: "#a28f6d",
    warmer: "#8db4cc",
    cooperation: "#23688f",
    few: "#b3aea3",
  },
};

export const DARK: Palette = {
  paper: "#13151a",
  panel: "#1a1d23",
  ink: "#e8e5de",
  soft: "#aaa59a",
  faint: "#6f6b63",
  person: "#7d8794",
  focus: "#e0a100",
  tones: {
    conflict: "#ec8062",
    colder: "#a5563f",
    mixed: "#a08a5c",
    warmer: "#427b9f",
    cooperation: "#7dbde3",
    few: "#5d5a55",
  },
};
