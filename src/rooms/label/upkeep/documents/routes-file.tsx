import { Hono } from 'hono'
import { type App, db, requireActor, sendFile, servicesOf, today } from '#core/http.ts'
import { readSharedFile } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import { readProcedure } from '../procedures/queries.ts'

export const procedureFileRoutes = new Hono<App>()

/** For those who have the procedure in hand, as long as it is open: the share is looked for once they were. */
procedureFileRoutes.get(paths.file(':id', ':documentId'), async (c) => {
  const { procedure } = await readProcedure(db(c), requireActor(c), c.req.param('id') ?? '', today(c))
  const subject = { kind: 'label_procedure' as const, id: procedure.id }
  const file = await readSharedFile(db(c), servicesOf(c).files, c.req.param('documentId') ?? '', subject)
  // a picture is saved like the rest: nothing of a vault opens in the page of the desk
  return sendFile(c, file, file.name, false)
})
