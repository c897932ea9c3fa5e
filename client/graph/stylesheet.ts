import type cytoscape from "cytoscape";
import { TONE_CLASSES } from "../tone.ts";
import type { Palette } from "./palette.ts";

/**
 * How the map looks: selectors and styles as data. State gives classes and numbers, never colours. Names are
 * drawn over the map by `labels.ts`; most lines are haystacks, which Cytoscape draws quickest.
 */
export function stylesheet(palette: Palette): cytoscape.StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "background-color": palette.panel,
        "border-width": 1.4,
        "border-color": palette.soft,
        "overlay-opacity": 0,
        "z-index": 10,
      },
    },
    {
      selector: "node.person",
      style: {
        shape: "ellipse",
        "background-color": palette.person,
        "border-width": 0,
      },
    },
    {
      selector: "node.country",
      style: { shape: "round-rectangle", "border-color": palette.ink },
    },
    { selector: "node.organization", style: { shape: "hexagon" } },
    {
      selector: "node.media",
      style: { shape: "hexagon", "border-style": "dotted", "border-width": 2 },
    },
    { selector: "node.ghost", style: { opacity: 0.4 } },
    {
      selector: "node.pinned",
      style: { "border-width": 2.5, "border-color": palette.ink },
    },
    {
      selector: "node.focused, node.subject",
      style: { "border-width": 4, "border-color": palette.focus },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "curve-style": "haystack",
        "haystack-radius": 0,
        "overlay-opacity": 0,
        "line-color": palette.tones.few,
      },
    },
    ...TONE_CLASSES.map((tone) => ({
      selector: `edge.${tone}`,
      style: {
        "line-color": palette.tones[tone],
        "mid-target-arrow-color": palette.tones[tone],
        "mid-source-arrow-color": palette.tones[tone],
      },
    })),
    {
      selector: "edge.disputed",
      style: { "line-style": "dashed", "line-dash-pattern": [9, 5] },
    },
    {
      selector: "edge.aim-b",
      style: {
        "curve-style": "straight",
        "mid-target-arrow-shape": "triangle",
        "arrow-scale": 0.8,
      },
    },
    {
      selector: "edge.aim-a",
      style: {
        "curve-style": "straight",
        "mid-source-arrow-shape": "triangle",
        "arrow-scale": 0.8,
      },
    },
    // A comparison colours change: presence by line, tone by colour.
    {
      selector: "edge.gone",
      style: {
        "line-style": "dotted",
        "line-color": palette.faint,
        "mid-target-arrow-shape": "none",
        "mid-source-arrow-shape": "none",
      },
    },
    { selector: "edge.same", style: { "line-color": palette.faint } },
    {
      selector: "edge.change-colder",
      style: { "line-color": palette.tones.conflict },
    },
    {
      selector: "edge.change-warmer",
      style: { "line-color": palette.tones.cooperation },
    },
    { selector: "edge.new", style: { "line-color": palette.ink } },
    { selector: ".aside", style: { opacity: 0.18 } },
    {
      selector: "edge.subject, edge.path",
      style: {
        "underlay-color": palette.focus,
        "underlay-opacity": 0.4,
        "underlay-padding": 4,
        "z-index": 5,
      },
    },
    {
      selector: "edge.fresh",
      style: {
        "underlay-color": palette.ink,
        "underlay-opacity": 0.16,
        "underlay-padding": 4,
      },
    },
    {
      selector: "node.at",
      style: {
        "outline-width": 3,
        "outline-offset": 3,
        "outline-color": palette.ink,
      },
    },
  ] as cytoscape.StylesheetJson;
}
