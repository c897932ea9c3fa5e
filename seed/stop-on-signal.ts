/** Aborted by the first Ctrl-C or SIGTERM, so that the batch under way is still told of; the next one ends at once. */
export function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  const onSignal = () => {
    process.stderr.write("Stopping after this batch …\n");
    stop.abort();
  };
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  return stop.signal;
}
