import { paper } from '../../src/rooms/label/demo/paper.ts'

/** A piece as it is chosen on one’s own machine. */
export const piece = async (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(await paper(name, [name]).arrayBuffer()),
})
