import table from "./cameo.json" with { type: "json" };
import { CAMEO_CLASSES, type CameoClass } from "./vocabulary.ts";

/**
 * CAMEO 1.1b3 event codes with their Goldstein scores and quad classes, as GDELT uses them.
 * Source: Schrodt, CAMEO Codebook 1.1b3 (2012); Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data" (1992).
 */
export interface CameoCode {
  readonly label: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quadClass: QuadClass;
  /** -10 (most conflictual) to 10 (most cooperative). */
  readonly goldstein: number | null;
}

export type QuadClass = 1 | 2 | 3 | 4;

const codes = new Map(Object.entries(table as Record<string, CameoCode>));

/** The code's entry; undefined for what is no CAMEO code. */
export function cameoCode(code: string): CameoCode | undefined {
  return codes.get(code);
}

/** The Goldstein score of a code, -10 to 10; null without a code, or for what is none. */
export function goldsteinOf(code: string | null): number | null {
  return code === null ? null : (codes.get(code)?.goldstein ?? null);
}

/** The quad class of a code, 1 to 4; null without a code, or for what is none. */
export function quadClassOf(code: string | null): QuadClass | null {
  return code === null ? null : (codes.get(code)?.quadClass ?? null);
}

/** The two digits of the root class, "04" for "042". */
export function rootOf(code: string): string {
  return code.slice(0, 2);
}

/** The root class of the code; null for what is no CAMEO code. */
export function cameoClassOf(code: string | null): CameoClass | null {
  if (code === null || !codes.has(code)) return null;
  return CAMEO_CLASSES[Number(rootOf(code)) - 1] ?? null;
}

/** By root class, in their order, the quad class that all its codes share. */
export const QUAD_CLASSES: readonly (QuadClass | null)[] = CAMEO_CLASSES.map(
  (_, at) => quadClassOf(String(at + 1).padStart(2, "0")),
);
