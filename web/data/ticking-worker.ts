/** Ticks once a second. A worker's clock is not slowed down when its page lies behind another window. */
setInterval(() => postMessage(null), 1_000);
