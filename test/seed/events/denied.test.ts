import { expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

it.each([
  [
    "that talks were held",
    "Sudan denied that it had held talks with Chad.",
    ["NEGOTIATION DENIED Chad + Sudan @ -"],
  ],
  [
    "having held talks himself",
    "Sudanese Foreign Minister Ali Youssef denied holding talks with Chadian President Mahamat Deby.",
    ["NEGOTIATION DENIED Déby + Youssef @ -"],
  ],
  [
    "that there were talks",
    "Sudanese Foreign Minister Ali Youssef denied that there had been talks with Chad.",
    ["NEGOTIATION DENIED Chad + Sudan @ -"],
  ],
  [
    "talks",
    "Sudan denied talks with Chad.",
    ["NEGOTIATION DENIED Chad + Sudan @ -"],
  ],
  [
    "reports of talks",
    "Sudan denied reports of talks with Chad.",
    ["NEGOTIATION DENIED Chad + Sudan @ -"],
  ],
  [
    "talks that one says one has not held",
    "Sudan said it had held no talks with Chad.",
    ["NEGOTIATION DENIED Chad + Sudan @ -"],
  ],
  [
    "talks that were under way",
    "Sudan denied that talks with Chad were under way.",
    ["NEGOTIATION DENIED Chad + Sudan @ -"],
  ],
  [
    "nothing, where the talks are taken for granted",
    "Sudan denied that its talks with Chad had failed.",
    [],
  ],
  [
    "nothing of what was only asked for",
    "Sudan denied Chad's request for talks.",
    [],
  ],
  [
    "nothing of where it was denied",
    "Sudan denied the charge at talks with Chad in Cairo on Monday.",
    [],
  ],
])("denies: %s", (_, text, expected) => {
  expect(eventsOf(text)).toEqual(expected);
});
