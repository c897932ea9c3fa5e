import { describe, expect, it } from "vitest";
import { createMemory } from "../../client/memory.ts";

describe("what the browser remembers", () => {
  it("is what it was told last", () => {
    const kept = new Map([["name", "Ada"]]);
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    } as Storage;
    const memory = createMemory(() => storage);
    expect(memory.read("theme")).toBeNull();
    expect(memory.write("name", "Grace")).toBe(true);
    expect(memory.read("name")).toBe("Grace");
    expect(createMemory(() => storage).read("name")).toBe("Grace");
  });

  it("is known while the page is open where nothing may be kept, and said not to be kept", () => {
    const memory = createMemory(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(memory.read("name")).toBeNull();
    expect(memory.write("name", "Ada")).toBe(false);
    expect(memory.read("name")).toBe("Ada");
  });

  it("is what it was told last where there is no room for it", () => {
    let full = true;
    const kept = new Map([["views", "old"]]);
    const memory = createMemory(
      () =>
        ({
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, text: string) => {
            if (full) throw new DOMException("full", "QuotaExceededError");
            kept.set(key, text);
          },
        }) as Storage,
    );
    expect(memory.write("views", "new")).toBe(false);
    expect(memory.read("views")).toBe("new");
    full = false;
    expect(memory.write("views", "newer")).toBe(true);
    expect(memory.read("views")).toBe("newer");
  });
});
