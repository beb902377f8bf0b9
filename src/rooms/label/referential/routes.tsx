import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, now, type Request, servicesOf } from '#core/http.ts'
import { paths } from '../paths.ts'
import { referentialFile } from './file.ts'
import { ReferentialsPage, VersionPage } from './pages.tsx'
import { familyByCode, familyShelf, roleShelf, versionsOf } from './queries.ts'

export const referentialRoutes = new Hono<App>()

referentialRoutes.get(paths.referentials, async (c) =>
  c.render(<ReferentialsPage families={await familyShelf(db(c))} roles={await roleShelf(db(c))} />),
)

/** The family of the address with its published versions, and the one that is asked for: the last one when none is. */
const read = async (c: Request, number?: string) => {
  const family = await familyByCode(db(c), c.req.param('family') ?? '')
  const versions = await versionsOf(db(c), family.code)
  const version = found(number === undefined ? versions[0] : versions.find((one) => String(one.number) === number))
  return { family, versions, version }
}

referentialRoutes.get(paths.referential(':family'), async (c) => c.render(<VersionPage {...(await read(c))} />))

referentialRoutes.get(paths.referentialVersion(':family', ':file{[0-9]+\\.json}'), async (c) => {
  const { family, version } = await read(c, c.req.param('file')?.replace('.json', ''))
  const address = servicesOf(c).config.publicUrl + paths.referentialVersion(family.code, version.number)
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(referentialFile(version, family, { address, takenAt: now(c).toISOString() }))
})

referentialRoutes.get(paths.referentialVersion(':family', ':number'), async (c) =>
  c.render(<VersionPage {...(await read(c, c.req.param('number')))} />),
)
