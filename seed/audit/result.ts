/** What the coders' sheets of an audit come to: precision by stratum, and how far coders agree. */
import { krippendorffAlpha, precisionOf, type Precision } from "./agreement.ts";
import type { Coded } from "./sheet.ts";

export interface AuditResult {
  readonly alpha: number | null;
  /** Records that are called right, of those that two or more coders coded alike; by stratum, and "all". */
  readonly precision: ReadonlyMap<string, Precision>;
  readonly agreed: readonly {
    readonly record: string;
    readonly right: boolean;
  }[];
  readonly disagreed: readonly string[];
  /** Coded by one coder alone, or by none: one word is no agreement. */
  readonly open: readonly string[];
}

/** Puts the coders' sheets side by side. */
export function auditResult(
  sheets: readonly (readonly Coded[])[],
): AuditResult {
  const answers = new Map<string, { stratum: string; values: boolean[] }>();
  for (const sheet of sheets)
    for (const { record, stratum, right } of sheet) {
      const entry = answers.get(record) ?? { stratum, values: [] };
      if (right !== null) entry.values.push(right);
      answers.set(record, entry);
    }
  const agreed: { record: string; stratum: string; right: boolean }[] = [];
  const disagreed: string[] = [];
  const open: string[] = [];
  for (const [record, { stratum, values }] of answers) {
    const [first, ...others] = values;
    if (first === undefined || others.length === 0) open.push(record);
    else if (others.every((value) => value === first))
      agreed.push({ record, stratum, right: first });
    else disagreed.push(record);
  }
  const strata = ["all", ...new Set(agreed.map(({ stratum }) => stratum))];
  const precision = new Map(
    strata.map((stratum) => {
      const of = agreed.filter(
        (one) => stratum === "all" || one.stratum === stratum,
      );
      return [
        stratum,
        precisionOf(of.filter(({ right }) => right).length, of.length),
      ];
    }),
  );
  const units = [...answers.values()].map(({ values }) => values.map(String));
  return {
    alpha: krippendorffAlpha(units),
    precision,
    agreed: agreed.map(({ record, right }) => ({ record, right })),
    disagreed,
    open,
  };
}

/** A line for each stratum, then agreement. */
export function resultText(result: AuditResult): string {
  const share = (value: number | null) =>
    value === null ? "–" : value.toFixed(3);
  const rows = [...result.precision].map(
    ([stratum, { right, coded, precision, low, high }]) =>
      `${stratum.padEnd(14)} ${share(precision)}  [${share(low)}, ${share(high)}]  ${right} of ${coded} right`,
  );
  return [
    "precision, with a 95 % interval (Wilson), where the coders agree:",
    ...rows,
    `Krippendorff's alpha (nominal): ${result.alpha === null ? "not defined" : result.alpha.toFixed(3)}`,
    `${result.disagreed.length} disagreed on, ${result.open.length} left open`,
  ].join("\n");
}
