import { noChange } from "lit-html";
import { directive, Directive, type ElementPart } from "lit-html/directive.js";

/** Sizes and places set through the object model: the page's policy allows no style attributes. */

class PropertyDirective extends Directive {
  override update(
    part: ElementPart,
    [values]: [Readonly<Record<string, number>>],
  ): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(values))
      style.setProperty(name, `${Math.round(value)}px`);
    return noChange;
  }

  render(values: Readonly<Record<string, number>>): unknown {
    return values;
  }
}

const properties = directive(PropertyDirective);

/** Where an element stands, as the custom properties `--x` and `--y`. */
export const placeAt = (x: number, y: number) =>
  properties({ "--x": x, "--y": y });
export const height = (pixels: number) => properties({ "--height": pixels });
export const offset = (pixels: number) => properties({ "--offset": pixels });
