/**
 * Reads server-sent events until told to stop.
 * @param answer of the request for the stream
 * @param onMessage gets the data of each event, parsed
 */
export function followStream(answer: Response, onMessage: (message: unknown) => void): { stop(): Promise<void> } {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (answer.status !== 200 || !reader) throw new Error(`The stream answered ${answer.status}.`);
  const reading = (async () => {
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = `${rest}${value}`.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = event.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
        if (data.length > 0) onMessage(JSON.parse(data.join('\n')));
      }
    }
  })();
  reading.catch(() => {});
  return {
    async stop() {
      await reader.cancel().catch(() => {});
      await reading.catch(() => {});
    },
  };
}
