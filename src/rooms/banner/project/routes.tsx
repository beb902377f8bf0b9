import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, type Request, servicesOf, today, visitor } from '#core/http.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { membershipOf } from '../memberships/queries.ts'
import { paths } from '../paths.ts'
import { isMember } from '../rules.ts'
import { BadgePage, ProjectPage, ProofPage } from './pages.tsx'
import { projectAt, proofOf, toldBy } from './queries.ts'

export const projectRoutes = new Hono<App>()

const keepsSheet = async (c: Request, id: string): Promise<boolean> =>
  visitor(c) !== null && (await readSheet(db(c), visitor(c), { id }, today(c))).memberRole !== null

projectRoutes.get(paths.project(':slug'), async (c) => {
  const at = found(await projectAt(db(c), c.req.param('slug') ?? ''))
  if ('moved' in at) return c.redirect(paths.project(at.moved), 301)
  const view = found(await toldBy(db(c), at.project))
  return c.render(<ProjectPage view={view} today={today(c)} keeps={await keepsSheet(c, at.project.id)} />)
})

projectRoutes.get(`${paths.project(':slug')}/badge`, async (c) => {
  const at = found(await projectAt(db(c), c.req.param('slug') ?? ''))
  if ('moved' in at) return c.redirect(`${paths.project(at.moved)}/badge`, 301)
  const { code } = found(await membershipOf(db(c), at.project.id))
  return c.render(<BadgePage {...at.project} code={code} origin={servicesOf(c).config.publicUrl} />)
})

projectRoutes.get(paths.proof(':file{[0-9A-Z]+\\.json}'), async (c) => {
  const proof = found(await proofOf(db(c), (c.req.param('file') ?? '').replace('.json', '')))
  const member = isMember(proof, today(c))
  const origin = servicesOf(c).config.publicUrl
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'public, max-age=300')
  return c.json({
    projet: proof.project.name,
    adresse: `${origin}/projets/${proof.project.slug}`,
    declaration: origin + paths.project(proof.project.slug),
    statut: member ? 'membre' : 'ancien membre',
    depuis: proof.since,
    a_renouveler_avant: member ? proof.renewBy : null,
    fin: proof.endedOn,
    charte: proof.charter,
    fictif: proof.project.fictional,
    verifie_le: today(c),
  })
})

projectRoutes.get(paths.proof(':code'), async (c) => {
  const proof = found(await proofOf(db(c), c.req.param('code') ?? ''))
  c.header('Cache-Control', 'private, no-cache')
  return c.render(<ProofPage proof={proof} today={today(c)} />)
})
