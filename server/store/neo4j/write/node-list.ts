import { int, type Integer } from "neo4j-driver";

/** Nodes that many rows of a statement name: each is looked up once, and a row says by its place which it means. */
export interface NodeList {
  readonly ids: () => string[];
  readonly placeOf: (id: string) => Integer;
}

export function createNodeList(): NodeList {
  const places = new Map<string, Integer>();
  return {
    ids: () => [...places.keys()],
    placeOf: (id) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      const place = int(places.size);
      places.set(id, place);
      return place;
    },
  };
}

/** The nodes whose ids are the parameter `name`, as a list of that name, in the order of the ids. */
export function nodesOf(label: "Actor" | "Article", name: string): string {
  return `COLLECT {
    UNWIND range(0, size($${name}) - 1) AS place
    MATCH (n:${label} {id: $${name}[place]})
    RETURN n ORDER BY place
  } AS ${name}`;
}
