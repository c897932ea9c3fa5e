import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { DARK, LIGHT, type Palette } from "../../client/graph/palette.ts";

const THEME = readFileSync("client/styles/theme.css", "utf8");

/** The colour's two values, for light and for dark. */
function both(name: string): readonly string[] {
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(
    THEME,
  );
  return found?.slice(1) ?? [];
}

const named = ({ paper, panel, ink, soft, faint, focus, tones }: Palette) => ({
  paper,
  panel,
  ink,
  soft,
  faint,
  ring: focus,
  ...tones,
});

describe("the colours of the page", () => {
  it.each(Object.keys(named(LIGHT)) as (keyof ReturnType<typeof named>)[])(
    "are on canvases what they are beside them: %s",
    (name) => {
      expect(both(name)).toEqual([named(LIGHT)[name], named(DARK)[name]]);
    },
  );
});

describe("the styles of the page", () => {
  const styles = globSync("client/styles/*.css").map((file) =>
    readFileSync(file, "utf8"),
  );
  const scripts = globSync("client/**/*.ts").map((file) =>
    readFileSync(file, "utf8"),
  );
  const used = new Set(
    [...styles, ...scripts].flatMap((text) =>
      [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? ""),
    ),
  );

  it.each([...used])("say what %s is", (name) => {
    const isSaid =
      styles.some((text) => text.includes(`${name}:`)) ||
      scripts.some((text) => text.includes(`"${name}"`));
    expect(isSaid).toBe(true);
  });
});
