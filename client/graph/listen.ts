import type cytoscape from "cytoscape";
import type { DrawnEdge } from "./elements.ts";
import type { Place } from "./layout.ts";
import type { MapEvents, MapPoint } from "./view.ts";

/** What a person does on the map, told in the map's words. */
export function listen(
  cy: cytoscape.Core,
  container: HTMLElement,
  events: MapEvents,
  /** The line at a place of the graph, seen from so near. */
  lineAt: (place: Place, within: number) => DrawnEdge | null,
): void {
  const at = (event: cytoscape.EventObject): MapPoint =>
    event.renderedPosition ?? { x: 0, y: 0 };
  /** A finger is less exact than a mouse. */
  const lineUnder = (event: cytoscape.EventObject): DrawnEdge | null => {
    if (event.target !== cy || event.position === undefined) return null;
    const touch = event.originalEvent.type.startsWith("touch");
    return lineAt(event.position, (touch ? 16 : 6) / cy.zoom());
  };
  let hovered: string | null = null;
  const hover = (
    about: Parameters<MapEvents["hover"]>[0],
    id: string | null,
    event: cytoscape.EventObject,
  ): void => {
    if (hovered === id) return;
    hovered = id;
    container.classList.toggle("over", id !== null);
    events.hover(about, at(event));
  };

  // A finger that has been held is lifted too, which is no tap: what it opened stays.
  let held = false;
  cy.on("tapstart", () => {
    held = false;
  });
  cy.on("tap", (event: cytoscape.EventObject) => {
    if (event.target !== cy || held) return;
    const line = lineUnder(event);
    if (line === null) events.nothing();
    else events.tie(line.a, line.b);
  });
  cy.on("onetap", "node", (event: cytoscape.EventObject) => {
    if (!held) events.actor((event.target as cytoscape.NodeSingular).id());
  });
  cy.on("dbltap", "node", (event: cytoscape.EventObject) =>
    events.focus((event.target as cytoscape.NodeSingular).id()),
  );
  cy.on("dragfree", "node", (event: cytoscape.EventObject) => {
    const node = event.target as cytoscape.NodeSingular;
    events.moved(node.id(), node.position());
  });
  cy.on("cxttap taphold", (event: cytoscape.EventObject) => {
    held = event.type === "taphold";
    const line = lineUnder(event);
    if (line !== null) events.menu({ tie: [line.a, line.b] }, at(event));
    else if (event.target !== cy)
      events.menu(
        { actor: (event.target as cytoscape.NodeSingular).id() },
        at(event),
      );
  });
  cy.on("mousemove", (event: cytoscape.EventObject) => {
    if (event.target !== cy) {
      const actor = (event.target as cytoscape.NodeSingular).id();
      hover({ actor }, actor, event);
      return;
    }
    const line = lineUnder(event);
    hover(line === null ? null : { tie: line.id }, line?.id ?? null, event);
  });
  container.addEventListener("mouseleave", () => {
    if (hovered === null) return;
    hovered = null;
    container.classList.remove("over");
    events.hover(null, { x: 0, y: 0 });
  });
}
