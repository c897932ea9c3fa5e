import { rule } from "neo4j-driver";
import type { Rule, Rules } from "neo4j-driver";

/** How values of an answer are checked and read: a row of the wrong shape fails by the name of its field. */

export const text = rule.asString();
export const flag = rule.asBoolean();
export const number = rule.asNumber();
export const integer = rule.asNumber({ isInteger: true });
export const texts = rule.asList({ apply: rule.asString() });

/** Null where Neo4j has no such property. */
export function nullable(of: Rule): Rule {
  return { ...of, optional: true };
}

/** A list of objects whose fields are checked by name. */
export function listOf(rules: Rules): Rule {
  return rule.asList({ apply: rule.asObject(rules) });
}

/** A value that was kept as JSON because it is looked at, not searched. */
export const json: Rule = rule.asString({ convert: parse });

export const jsons: Rule = rule.asList({
  apply: rule.asString({ convert: parse }),
});

function parse(value: unknown): unknown {
  return JSON.parse(String(value)) as unknown;
}
