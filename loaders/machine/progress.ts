/** Tells a person at a terminal what is being done, once it has taken over a second. */
export type Progress = {step(what: string): void; end(): void};

/**
 * Progress on stderr: silent for work that ends within `after` milliseconds; on a terminal one line that is rewritten,
 * elsewhere a plain line a step.
 */
export function startProgress(what: string, {after = 1000, stream = process.stderr} = {}): Progress {
  const started = Date.now();
  let current = what;
  let shown = false;
  const show = (): void => {
    shown = true;
    const seconds = Math.round((Date.now() - started) / 1000);
    stream.write(stream.isTTY ? `\r\u001b[K${current} … ${seconds} s` : `${current}\n`);
  };
  const timer = setTimeout(() => {
    show();
    if (stream.isTTY) ticker = setInterval(show, 1000).unref();
  }, after).unref();
  let ticker: NodeJS.Timeout | undefined;
  return {
    step(next) {
      current = next;
      if (shown) show();
    },
    end() {
      clearTimeout(timer);
      clearInterval(ticker);
      if (shown && stream.isTTY) stream.write("\r\u001b[K");
    }
  };
}
