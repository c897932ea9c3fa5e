/** What this browser remembers from one visit to the next. */

type Key = "name" | "theme" | "token" | "views" | "visit";

export interface Memory {
  readonly read: (key: Key) => string | null;
  /** False where the browser does not keep it: the page may not, or there is no room. It is known until the page is closed. */
  readonly write: (key: Key, text: string) => boolean;
}

/** `storage` gives the browser's own, and throws where a person or a policy forbids it. */
export function createMemory(storage: () => Storage): Memory {
  const unkept = new Map<Key, string>();
  return {
    read: (key) => {
      const known = unkept.get(key);
      if (known !== undefined) return known;
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write: (key, text) => {
      try {
        storage().setItem(key, text);
        unkept.delete(key);
        return true;
      } catch {
        unkept.set(key, text);
        return false;
      }
    },
  };
}
