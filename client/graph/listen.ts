import type cytoscape from "cytoscape";
import type { MapEvents, MapPoint } from "./view.ts";

/** What a person does on the map, told in the map's words. */
export function listen(
  cy: cytoscape.Core,
  container: HTMLElement,
  events: MapEvents,
): void {
  const sides = (edge: cytoscape.EdgeSingular): [string, string] => [
    edge.source().id(),
    edge.target().id(),
  ];
  const at = (event: cytoscape.EventObject): MapPoint =>
    event.renderedPosition ?? { x: 0, y: 0 };
  cy.on("tap", (event: cytoscape.EventObject) => {
    if (event.target === cy) events.nothing();
  });
  cy.on("onetap", "node", (event: cytoscape.EventObject) =>
    events.actor((event.target as cytoscape.NodeSingular).id()),
  );
  cy.on("dbltap", "node", (event: cytoscape.EventObject) =>
    events.focus((event.target as cytoscape.NodeSingular).id()),
  );
  cy.on("tap", "edge", (event: cytoscape.EventObject) =>
    events.tie(...sides(event.target as cytoscape.EdgeSingular)),
  );
  cy.on("dragfree", "node", (event: cytoscape.EventObject) => {
    const node = event.target as cytoscape.NodeSingular;
    events.moved(node.id(), node.position());
  });
  cy.on("cxttap taphold", "node", (event: cytoscape.EventObject) =>
    events.menu(
      { actor: (event.target as cytoscape.NodeSingular).id() },
      at(event),
    ),
  );
  cy.on("cxttap taphold", "edge", (event: cytoscape.EventObject) =>
    events.menu(
      { tie: sides(event.target as cytoscape.EdgeSingular) },
      at(event),
    ),
  );
  cy.on("mouseover", "node", (event: cytoscape.EventObject) => {
    container.classList.add("over");
    events.hover(
      { actor: (event.target as cytoscape.NodeSingular).id() },
      at(event),
    );
  });
  cy.on("mouseover", "edge", (event: cytoscape.EventObject) => {
    container.classList.add("over");
    events.hover(
      { tie: (event.target as cytoscape.EdgeSingular).id() },
      at(event),
    );
  });
  cy.on("mouseout", "node, edge", (event: cytoscape.EventObject) => {
    container.classList.remove("over");
    events.hover(null, at(event));
  });
}
