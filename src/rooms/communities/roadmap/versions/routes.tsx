import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, now, type Request, requireActor, servicesOf, visitor } from '#core/http.ts'
import { done } from '#core/pure/result.ts'
import { type Here, partOf, reading, writing } from '../../writing/routes-here.tsx'
import { differencesBetween } from '../differences/rules.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { draftOf, roadmapOf } from '../queries.ts'
import { canWrite } from '../rules.ts'
import { refusals } from '../words.ts'
import { askApproval, freezeRoadmap, withdrawVersion } from './actions.ts'
import { askForm, freezeForm, withdrawForm } from './forms.ts'
import { AskPage, FreezePage, VersionPage, VersionsPage, WithdrawPage } from './pages.tsx'
import { approvalOf, lastVersion, versionIn, versionsOf } from './queries.ts'
import { words } from './words.ts'

export const roadmapVersionRoutes = new Hono<App>()

const roadmapHere = async (c: Request, { community }: Here) => found(await roadmapOf(db(c), community.id))
const numberOf = (c: Request) => partOf(c, 'number')
const versionHere = async (c: Request, here: Here) => ({
  version: await versionIn(db(c), (await roadmapHere(c, here)).id, numberOf(c)),
})

reading(roadmapVersionRoutes, paths.versions(':slug'), async (c, here) => {
  const { id } = await roadmapHere(c, here)
  return c.render(
    <VersionsPage
      community={here.community}
      versions={await versionsOf(db(c), id)}
      approval={await approvalOf(db(c), id, await draftOf(db(c), id))}
      mayWrite={canWrite(here.community, here.standing, visitor(c))}
    />,
  )
})

writing(roadmapVersionRoutes, paths.freeze(':slug'), {
  form: freezeForm,
  refusals,
  load: async (c, here) => {
    const { id } = await roadmapHere(c, here)
    const last = await lastVersion(db(c), id)
    if (!last) return { since: null }
    const differences = differencesBetween(last.items, await draftOf(db(c), id)).length
    return { since: { number: last.number, differences } }
  },
  page: (filling) => <FreezePage {...filling} />,
  write: async (c, slug, written) => {
    const outcome = await freezeRoadmap(servicesOf(c), requireActor(c), slug, written, now(c))
    return outcome.ok ? done(paths.version(slug, outcome.value)) : outcome
  },
  fieldOf: (refusal) => (refusal === 'no-voice' ? 'voice' : undefined),
  done: words.freeze.done,
})

reading(roadmapVersionRoutes, paths.version(':slug', ':number'), async (c, here) => {
  const { version } = await versionHere(c, here)
  const mayWrite = canWrite(here.community, here.standing, visitor(c))
  return c.render(<VersionPage community={here.community} version={version} mayWrite={mayWrite} />)
})

writing(roadmapVersionRoutes, paths.ask(':slug', ':number'), {
  form: askForm,
  refusals,
  load: versionHere,
  page: (filling) => <AskPage {...filling} />,
  write: async (c, slug, asked) => {
    const outcome = await askApproval(servicesOf(c), requireActor(c), slug, numberOf(c), asked, now(c))
    return outcome.ok ? done(paths.version(slug, numberOf(c))) : outcome
  },
  done: words.ask.done,
})

writing(roadmapVersionRoutes, paths.withdraw(':slug', ':number'), {
  form: withdrawForm,
  refusals,
  load: versionHere,
  page: (filling) => <WithdrawPage {...filling} />,
  write: async (c, slug, { reason }) => {
    const outcome = await withdrawVersion(servicesOf(c), requireActor(c), slug, numberOf(c), reason, now(c))
    return outcome.ok ? done(paths.version(slug, numberOf(c))) : outcome
  },
  done: words.withdraw.done,
})
