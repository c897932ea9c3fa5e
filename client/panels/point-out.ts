/** Where the same record stands twice in a panel, on a chart and in a list, the one that is pointed at shows the other. */
export function pointOut(event: Event): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element)) return;
  const id =
    target instanceof Element
      ? target.closest<HTMLElement | SVGElement>("[data-record]")?.dataset[
          "record"
        ]
      : undefined;
  for (const one of currentTarget.querySelectorAll<HTMLElement | SVGElement>(
    "[data-record]",
  ))
    one.classList.toggle(
      "pointed",
      id !== undefined && one.dataset["record"] === id,
    );
}
