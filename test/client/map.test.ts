import { describe, expect, it } from "vitest";
import { between, drawnOf } from "../../client/graph/drawn.ts";
import { toEdge, toNode } from "../../client/graph/elements.ts";
import { apart } from "../../client/graph/apart.ts";
import { placesByForce } from "../../client/graph/force.ts";
import { placeBeside, placesByCountry } from "../../client/graph/layout.ts";
import { createPlaces } from "../../client/places.ts";
import { changeClassOf } from "../../client/picture.ts";
import {
  baseOf,
  edgeOf,
  membersOf,
  sceneOf,
  shortOf,
  type BaseTie,
} from "../../client/scene.ts";
import { expand, focusActor, hide, START } from "../../client/state.ts";
import { toneOf } from "../../client/tone.ts";

const person = (id: string, name = id) =>
  ({
    __typename: "Person",
    id,
    kind: "PERSON",
    name,
    country: null,
  }) as const;

const sums = {
  events: 1,
  claims: 0,
  verbalCooperation: 0,
  materialCooperation: 0,
  verbalConflict: 0,
  materialConflict: 0,
  fromA: 0,
  fromB: 0,
  alleged: 0,
  scored: 0,
  tone: null,
  disputes: 0,
};
const tie = (
  a: string,
  b: string,
  more: Partial<typeof sums> = {},
): BaseTie => ({
  ...sums,
  ...more,
  id: `tie:${a}~${b}`,
  sideA: person(a),
  sideB: person(b),
});

describe("tone", () => {
  it.each([
    [0, 0, 0, "few"],
    [2, 0, 2, "few"],
    [3, 0, 3, "cooperation"],
    [2, 1, 3, "warmer"],
    [2, 2, 4, "mixed"],
    [1, 2, 3, "colder"],
    [0, 3, 3, "conflict"],
  ])(
    "of %i cooperative and %i conflictual records, %i scored, is %s",
    (cooperative, conflictual, scored, tone) =>
      expect(
        toneOf({
          ...sums,
          verbalCooperation: cooperative,
          materialConflict: conflictual,
          scored,
        }),
      ).toBe(tone),
  );
});

describe("the map of a window", () => {
  const base = baseOf([tie("a", "b"), tie("b", "c"), tie("c", "d")]);

  it("holds the ties of the window and their actors alone", () => {
    const scene = sceneOf(START, base, [tie("b", "c")]);
    expect(scene.edges.map((one) => one.id)).toEqual(["tie:b~c"]);
    expect(scene.nodes.map((one) => one.id)).toEqual(["b", "c"]);
  });

  it("keeps the actor in focus in sight, as a ghost", () => {
    const scene = sceneOf(focusActor(START, "a"), base, [tie("b", "c")]);
    expect(scene.nodes.find((one) => one.id === "a")).toMatchObject({
      ghost: true,
      focused: true,
    });
  });

  it("leaves out what is hidden, with its ties", () => {
    const scene = sceneOf(hide(START, "b"), base, base.ties);
    expect(scene.edges.map((one) => one.id)).toEqual(["tie:c~d"]);
  });

  it("dashes a tie from half of its records disputed on", () => {
    expect(
      edgeOf({ ...tie("a", "b"), events: 2, disputes: 1 }, "a", "b").disputed,
    ).toBe(true);
    expect(
      edgeOf({ ...tie("a", "b"), events: 3, disputes: 1 }, "a", "b").disputed,
    ).toBe(false);
  });

  it("points where one side does nearly all", () => {
    expect(
      edgeOf({ ...tie("a", "b"), events: 5, fromA: 4 }, "a", "b").aim,
    ).toBe("b");
    expect(
      edgeOf({ ...tie("a", "b"), events: 5, fromB: 5 }, "a", "b").aim,
    ).toBe("a");
    expect(
      edgeOf({ ...tie("a", "b"), events: 5, fromA: 3 }, "a", "b").aim,
    ).toBeNull();
  });

  it("gives sizes, rings and names of colours", () => {
    const scene = sceneOf(START, base, [tie("a", "b")]);
    const highlight = { nodes: new Set(["a"]), edge: null };
    expect(toNode(scene.nodes[0]!, highlight)).toMatchObject({
      size: 32,
      shape: "person",
      ring: { ink: "focus" },
      front: true,
    });
    expect(toNode(scene.nodes[1]!, highlight)).toMatchObject({
      ring: null,
      front: false,
    });
    expect(toEdge(scene.edges[0]!, highlight)).toMatchObject({
      width: 2,
      ink: "few",
      dash: [],
      halo: null,
    });
  });

  it("gives the most of all time the largest shape and the widest line, and the rest their share of it", () => {
    const ties = [
      { ...tie("a", "b"), events: 1600 },
      { ...tie("a", "c"), events: 100 },
    ];
    const whole = baseOf(ties);
    expect(whole.most).toEqual({ tie: 1600, actor: 1700 });
    const nobody = { nodes: new Set<string>(), edge: null };
    const { nodes, edges } = drawnOf(
      sceneOf(START, whole, ties),
      nobody,
      whole.most,
    );
    const sizes = Object.fromEntries(nodes.map(({ id, size }) => [id, size]));
    expect(sizes).toEqual({ a: 64, b: 63, c: 35 });
    expect(edges.map(({ width }) => width)).toEqual([3.5, 12]);
    // A month of the same graph is held against the same.
    const month = [{ ...tie("a", "c"), events: 4 }];
    const [line] = drawnOf(
      sceneOf(START, whole, month),
      nobody,
      whole.most,
    ).edges;
    expect(line?.width).toBe(1.5);
  });

  it("shows the strongest neighbours, as many as are asked for", () => {
    const ranked = [tie("a", "b"), tie("a", "c"), tie("a", "d")];
    const state = { ...focusActor(START, "a"), focus: [{ id: "a", shown: 1 }] };
    const of = (focus: typeof state.focus) =>
      membersOf(focus, () => ranked, []);
    expect(of(state.focus)).toEqual(["a", "b"]);
    expect(of([...expand(state, "a", 1).focus])).toEqual(["a", "b", "c"]);
    expect(membersOf(state.focus, () => ranked, ["b"])).toEqual(["a", "c"]);
  });

  it.each([
    ["Antony Blinken", "AB"],
    ["Xi Jinping", "XJ"],
    ["Recep Tayyip Erdoğan", "RE"],
    ["Pelé", "P"],
  ])("abbreviates %s to %s", (name, short) =>
    expect(shortOf(person("x", name))).toBe(short),
  );

  it.each([
    ["NEW", null, "new"],
    ["GONE", null, "gone"],
    ["BOTH", "UP", "warmer"],
    ["BOTH", "DOWN", "colder"],
    ["BOTH", "LEVEL", "same"],
    ["BOTH", null, "same"],
  ] as const)(
    "tells presence %s and tone %s apart as %s",
    (presence, tone, name) =>
      expect(
        changeClassOf({
          sideA: person("a"),
          sideB: person("b"),
          before: null,
          after: null,
          presence,
          tone,
          volume: "UP",
          because: [],
        }),
      ).toBe(name),
  );
});

describe("the layout", () => {
  const nodes = "abcdefgh".split("").map((id) => ({ id, country: null }));
  const edges = nodes.slice(1).map(({ id }, index) => ({
    a: nodes[Math.floor(index / 2)]?.id ?? "a",
    b: id,
    weight: index + 1,
  }));

  it.each([
    ["force", placesByForce],
    ["country", placesByCountry],
  ] as const)(
    "by %s is the same for the same graph, in any order",
    (_name, placesOf) => {
      const once = placesOf(nodes, edges, 1);
      const again = placesOf([...nodes].reverse(), [...edges].reverse(), 1);
      expect(Object.fromEntries(again)).toEqual(Object.fromEntries(once));
      expect(once.size).toBe(nodes.length);
    },
  );

  it("lets nobody stand so near to another that the two are one, and leaves alone who has room", () => {
    const crowd = Array.from(
      { length: 200 },
      (_, index) =>
        [`one${index}`, { x: index % 20, y: Math.floor(index / 20) }] as const,
    );
    const away = ["away", { x: 5000, y: 0 }] as const;
    const places = apart(new Map([...crowd, away]));
    expect(places.get("away")).toEqual(away[1]);
    const points = [...places.values()];
    const nearest = points.map((one, index) =>
      Math.min(
        ...points
          .filter((_, other) => other !== index)
          .map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      ),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(50);
    expect(apart(new Map([...crowd, away]))).toEqual(places);
  });

  it("is another one for another seed", () =>
    expect(Object.fromEntries(placesByForce(nodes, edges, 2))).not.toEqual(
      Object.fromEntries(placesByForce(nodes, edges, 1)),
    ));

  it("leaves chance as it was for whatever else is done", () => {
    const { random } = Math;
    placesByForce(nodes, edges, 1);
    expect(Math.random).toBe(random);
  });

  it("has a place for nobody and for one alone", () => {
    expect(placesByForce([], [], 1).size).toBe(0);
    expect(placesByForce([{ id: "a", country: null }], [], 1).get("a")).toEqual(
      { x: 0, y: 0 },
    );
  });

  it("is asked for once, and until it is there the last one holds", async () => {
    const asked: number[] = [];
    let told = 0;
    const { of: placesOf } = createPlaces(
      ({ nodes: all, seed }) => {
        asked.push(seed);
        return Promise.resolve(
          new Map(all.map(({ id }) => [id, { x: seed, y: seed }])),
        );
      },
      () => (told += 1),
    );
    const base = baseOf([tie("a", "b")]);
    expect(placesOf(base, "force", 1, true)).toEqual({
      places: new Map(),
      ready: false,
    });
    placesOf(base, "force", 1, true);
    await Promise.resolve();
    expect([asked, told]).toEqual([[1], 1]);
    const first = placesOf(base, "force", 1, true);
    expect(first.ready).toBe(true);
    expect(first.places.get("a")).toEqual({ x: 1, y: 1 });
    // Another one is on its way.
    expect(placesOf(base, "force", 2, true)).toEqual({
      places: first.places,
      ready: false,
    });
    expect(placesOf(base, "force", 1, true)).toBe(first);
    expect(placesOf(base, "country", 1, true).ready).toBe(true);
    expect(asked).toEqual([1, 2]);
  });

  it("leaves everybody where they stand when the graph is changed from the page", async () => {
    let laid = 0;
    const places = createPlaces(
      ({ nodes: all }) => {
        laid += 1;
        return Promise.resolve(
          new Map(all.map(({ id }) => [id, { x: laid, y: laid }])),
        );
      },
      () => undefined,
    );
    const whole = ["b", "c", "d", "e"].map((id) => tie("a", id));
    const base = baseOf(whole);
    places.of(base, "force", 1, true);
    await Promise.resolve();
    const before = places.of(base, "force", 1, true);
    places.stay();
    // As long as the old answer stands, it is waited for the new one.
    expect(places.of(base, "force", 1, false)).toBe(before);
    // However many answers it is made of.
    for (const isWhole of [false, true]) {
      const changed = baseOf([...whole, tie("a", "f")]);
      expect(places.of(changed, "force", 1, isWhole)).toEqual(before);
    }
    // Once: whatever else is asked for is laid out; and so is what hardly anybody of stands there.
    expect(places.of(baseOf(whole), "force", 1, true).ready).toBe(false);
    places.stay();
    const others = baseOf([tie("x", "y"), tie("y", "a")]);
    expect(places.of(others, "force", 1, true).ready).toBe(false);
    expect(laid).toBe(3);
  });

  it("puts who is new to it beside whom they are tied to, always the same", () => {
    const beside = placeBeside("new", [{ x: 100, y: 100 }], new Map());
    expect(placeBeside("new", [{ x: 100, y: 100 }], new Map())).toEqual(beside);
    expect(Math.hypot(beside.x - 100, beside.y - 100)).toBeCloseTo(90, -1);
  });
});

describe("what is drawn", () => {
  it("fades what comes and goes, and lets grow what stays", () => {
    const highlight = { nodes: new Set<string>(), edge: null };
    const of = (...ties: BaseTie[]) =>
      drawnOf(sceneOf(START, baseOf(ties), ties), highlight);
    const before = of(tie("a", "b"), tie("b", "c"));
    const after = of(tie("a", "b", { events: 9 }), tie("b", "d"));
    const halfway = between(before, after, 0.5);
    expect(
      Object.fromEntries(halfway.nodes.map(({ id, opacity }) => [id, opacity])),
    ).toEqual({ a: 1, b: 1, c: 0.5, d: 0.5 });
    const width = (drawn: typeof before) =>
      drawn.edges.find((one) => one.id === "tie:a~b")?.width ?? 0;
    expect(width(halfway)).toBe((width(before) + width(after)) / 2);
    expect(between(before, after, 1)).toBe(after);
  });

  it("draws strong lines over faint ones and small shapes over large ones", () => {
    const ties = [tie("a", "b", { events: 9 }), tie("a", "c")];
    const { nodes, edges } = drawnOf(sceneOf(START, baseOf(ties), ties), {
      nodes: new Set(["a"]),
      edge: null,
    });
    expect(edges.map((one) => one.id)).toEqual(["tie:a~c", "tie:a~b"]);
    // What is looked at is over all.
    expect(nodes.map((one) => one.id)).toEqual(["b", "c", "a"]);
  });
});
