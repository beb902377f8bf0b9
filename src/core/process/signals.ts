// SIGHUP: the terminal was closed
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** From now on a request to stop (Ctrl-C, `kill`, a closed terminal) no longer kills this process: it aborts this signal. */
export const untilStopped = (): AbortSignal => {
  const controller = new AbortController()
  for (const signal of stopSignals) process.on(signal, () => controller.abort())
  return controller.signal
}

/** A terminal signals the whole group: workers leave the decision to the process that started them. */
export const leaveStoppingToParent = () => {
  for (const signal of stopSignals) process.on(signal, () => {})
}
