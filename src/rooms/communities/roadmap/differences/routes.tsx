import { Hono } from 'hono'
import { z } from 'zod'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type App, db, readQuery } from '#core/http.ts'
import { reading } from '../../writing/routes-here.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import { draftOf, roadmapOf } from '../queries.ts'
import type { Item } from '../rules.ts'
import { versionIn, versionsOf } from '../versions/queries.ts'
import { DifferencesPage, draftSide, type Side } from './pages.tsx'
import { differencesBetween } from './rules.ts'

export const roadmapDifferenceRoutes = new Hono<App>()

const asked = z.object({ de: z.string().optional(), a: z.string().optional() })

const itemsAt = async (on: Database, roadmapId: string, side: Side): Promise<readonly Item[]> =>
  side === draftSide ? draftOf(on, roadmapId) : (await versionIn(on, roadmapId, side)).items

reading(roadmapDifferenceRoutes, paths.differences(':slug'), async (c, { community }) => {
  const { id } = found(await roadmapOf(db(c), community.id))
  const versions = await versionsOf(db(c), id)
  const query = readQuery(c, asked)
  if (!query.ok || versions.length === 0) return notFound()
  const { de: from = String(versions[0]?.number), a: to = draftSide } = query.value
  const differences = differencesBetween(await itemsAt(db(c), id, from), await itemsAt(db(c), id, to))
  return c.render(
    <DifferencesPage community={community} from={from} to={to} versions={versions} differences={differences} />,
  )
})
