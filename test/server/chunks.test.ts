import { describe, expect, it } from "vitest";
import {
  append,
  emptyColumns,
  makeRoom,
} from "../../server/store/columns/columns.ts";
import { decodeChunk, encodeChunk } from "../../server/store/sqlite/chunks.ts";

describe("a chunk of columns", () => {
  it.each([0, 1, 8, 13])(
    "is read the same wherever its bytes lie, %i behind a boundary",
    (offset) => {
      const columns = emptyColumns();
      makeRoom(columns, 2);
      columns.kind[0] = 1;
      columns.from[0] = 20_240_503;
      columns.score[1] = -4_500;
      columns.listsAt[0] = append(columns.lists, [1, 0, 0, 0, 7]);
      columns.size = 2;
      const bytes = encodeChunk(columns, 0);
      const page = new Uint8Array(bytes.length + offset);
      page.set(bytes, offset);

      const again = emptyColumns();
      decodeChunk(again, 0, Buffer.from(page.buffer, offset));
      again.size = 2;

      expect([again.from[0], again.score[1]]).toEqual([20_240_503, -4_500]);
      expect(encodeChunk(again, 0).equals(bytes)).toBe(true);
    },
  );
});
