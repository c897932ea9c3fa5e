/**
 * Gives numbers to write on that whoever asks next writes over, with whatever was written before: got anew for each
 * question they would be megabytes outside V8's heap, and have it search all its memory every few dozen questions.
 */
export function createRoom<
  T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>,
>(Kind: new (count: number) => T): (count: number) => T {
  let room = new Kind(0);
  return (count) => {
    if (room.length < count) room = new Kind(count);
    return room.subarray(0, count) as T;
  };
}
