import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameFor } from "../../client/graph/frame.ts";
import { labelsOf } from "../../client/graph/labels.ts";
import { lineAt, nearestIn } from "../../client/graph/nearest.ts";
import type { SceneNode } from "../../client/scene.ts";

describe("what is on the screen", () => {
  it("fits the whole, however it lies", () => {
    const place = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const frame = frameFor(places, [], { width: 800, height: 600 });
        for (const { x, y } of places) {
          const [left, top] = [
            x * (frame?.zoom ?? 0) + (frame?.pan.x ?? 0),
            y * (frame?.zoom ?? 0) + (frame?.pan.y ?? 0),
          ];
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(800);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(600);
        }
      }),
    );
  });

  const node = (id: string, weight: number): SceneNode => ({
    id,
    name: `Name of ${id}`,
    short: id,
    shape: "person",
    country: null,
    weight,
    focused: false,
    ghost: false,
    pinned: false,
  });

  it("writes the beginning of a name that would lie across the map", () => {
    const long = "Minister Plenipotentiary of the Most Serene Republic of Ys";
    const names = [long, "Ys and the Isles of the West, United"];
    const placed = names.map((name, index) => ({
      node: { ...node(name, 1), name },
      x: 100,
      y: 100 + index * 200,
      radius: 12,
      strong: true,
    }));
    const labels = labelsOf(placed, (text) => text.length * 6)
      .filter((one) => one.place === "under")
      .map(({ text }) => text);
    expect(labels).toEqual(["Minister Plenipotentiary of the Mos…", names[1]]);
  });

  it("never writes one name over another, and writes the most tied first", () => {
    const placed = ["a", "b", "c", "d", "e", "f"].map((id, index) => ({
      node: node(id, index),
      x: 100 + index * 8,
      y: 100,
      radius: 12,
      strong: false,
    }));
    const labels = labelsOf(placed, (text) => text.length * 6).filter(
      (one) => one.place === "under",
    );
    expect(labels[0]?.text).toBe("Name of f");
    const boxes = labels.map(({ x, y, text }) => ({
      left: x - text.length * 3,
      right: x + text.length * 3,
      top: y - 11,
      bottom: y + 4,
    }));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(
          one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        ).toBe(false);
  });

  const looked = (id: string, x: number, y: number, strong = false) => ({
    node: node(id, 1),
    x,
    y,
    radius: strong ? 12 : 8,
    strong,
  });

  it("writes nothing into a shape that another one lies over, and names the most tied also in a crowd", () => {
    const crowd = Array.from({ length: 60 }, (_, index) => ({
      node: node(`n${index}`, index === 0 ? 900 : 1),
      x: 100 + (index % 10) * 30,
      y: 100 + Math.floor(index / 10) * 30,
      radius: 15,
      strong: false,
    }));
    const over = { ...crowd[1]!, x: crowd[0]!.x + 6, radius: 11 };
    const labels = labelsOf([...crowd, over], (text) => text.length * 6);
    const inside = labels.filter((one) => one.place === "inside");
    expect(inside.some(({ node }) => node.id === "n0")).toBe(false);
    expect(inside.some(({ node }) => node.id === "n30")).toBe(true);
    expect(labels.some(({ text }) => text === "Name of n0")).toBe(true);
  });

  it("writes the name of what is looked at where it covers nothing, aslant if need be", () => {
    const placed = [
      looked("a", 200, 200, true),
      looked("above", 200, 175),
      looked("below", 200, 225),
      looked("left", 165, 200),
      looked("right", 235, 200),
    ];
    const label = labelsOf(placed, (text) => text.length * 6).find(
      ({ node: of, place }) => of.id === "a" && place === "under",
    );
    const [left, right] = [(label?.x ?? 0) - 27, (label?.x ?? 0) + 27];
    const [top, bottom] = [(label?.y ?? 0) - 11, (label?.y ?? 0) + 4];
    for (const { x, y } of placed.slice(1))
      expect(
        left < x + 8 && x - 8 < right && top < y + 8 && y - 8 < bottom,
      ).toBe(false);
  });

  it("writes the short name smaller where it is wide, and leaves it out where nobody could read it", () => {
    const inside = (width: number) =>
      labelsOf([looked("TWN", 0, 0, true)], () => width).find(
        ({ place }) => place === "inside",
      )?.size;
    expect(inside(22)).toBe(8);
    expect(inside(24)).toBeCloseTo(7.6);
    expect(inside(40)).toBeUndefined();
  });

  it("leaves room for the lines that lie over the map", () => {
    const places = [
      { x: 0, y: 0 },
      { x: 0, y: 1000 },
    ];
    const size = { width: 390, height: 300 };
    const ends = (lines: { head: boolean; foot: boolean }) => {
      const frame = frameFor(places, places, size, lines);
      return places.map(
        ({ y }) => y * (frame?.zoom ?? 0) + (frame?.pan.y ?? 0),
      );
    };
    const [top = 0, bottom = 0] = ends({ head: false, foot: false });
    const [lower = 0, higher = 0] = ends({ head: true, foot: true });
    expect(lower).toBeGreaterThan(top);
    expect(higher).toBeLessThan(bottom);
  });

  const line = (id: string, a: string, b: string, width = 2) => ({
    id,
    a,
    b,
    width,
  });

  it("finds the line under the pointer, the nearest of several", () => {
    const places = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 100, y: 0 }],
      ["c", { x: 100, y: 100 }],
    ]);
    const lines = [line("ab", "a", "b"), line("ac", "a", "c", 8)];
    const at = (x: number, y: number) =>
      lineAt(lines, (id) => places.get(id), { x, y }, 3)?.id ?? null;
    expect(at(50, 3)).toBe("ab");
    expect(at(50, 44)).toBe("ac");
    expect(at(50, 20)).toBeNull();
    // Beyond its end there is no line any more.
    expect(at(110, 0)).toBeNull();
    expect(at(5, 4)).toBe("ac");
  });

  it("goes to the nearest actor in the direction of the key", () => {
    const places = new Map([
      ["middle", { x: 0, y: 0 }],
      ["near", { x: 50, y: 10 }],
      ["far", { x: 200, y: 0 }],
      ["left", { x: -30, y: 0 }],
    ]);
    const ids = [...places.keys()];
    expect(nearestIn(ids, places, "middle", "right")).toBe("near");
    expect(nearestIn(ids, places, "near", "right")).toBe("far");
    expect(nearestIn(ids, places, "middle", "left")).toBe("left");
    expect(nearestIn(ids, places, "left", "left")).toBe("left");
    expect(nearestIn(ids, places, null, "up")).toBe("middle");
  });
});
