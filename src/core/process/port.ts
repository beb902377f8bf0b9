import { once } from 'node:events'
import { createServer } from 'node:net'
import { CannotStart } from './cannot-start.ts'
import { words } from './words.ts'

/** Throws a French line when the port cannot be had: said before the long steps of a first start, not after. */
export const expectFreePort = async (port: number): Promise<void> => {
  const probe = createServer()
  try {
    await once(probe.listen(port), 'listening')
  } catch (error) {
    throw isTaken(error) ? new CannotStart(words.portTaken(port)) : error
  }
  await new Promise((resolve) => probe.close(resolve))
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
