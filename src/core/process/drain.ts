import type { Server } from 'node:http'

/** Stops accepting, lets the requests under way finish, and drops each kept-alive connection as soon as it is idle. */
export const drain = (server: Pick<Server, 'close' | 'closeIdleConnections'>): Promise<void> =>
  new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearInterval(sweep)
      resolve()
    })
  })
