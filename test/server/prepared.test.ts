import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { prepared } from "../../server/store/sqlite/prepared.ts";

describe("a statement", () => {
  const SQL = "SELECT ? + 1";

  it("is prepared once a connection", () => {
    const one = new Database(":memory:");
    const other = new Database(":memory:");
    const statement = prepared<[number], number>(one, SQL).pluck();
    expect(statement.get(1)).toBe(2);
    expect(prepared(one, SQL)).toBe(statement);
    expect(prepared(one, "SELECT ? + 2")).not.toBe(statement);
    one.close();
    expect(prepared<[number], number>(other, SQL).pluck().get(2)).toBe(3);
    other.close();
  });
});
