import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, type Request, servicesOf, today, visitor } from '#core/http.ts'
import { credentialOf } from '#rooms/credentials/index.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { badgeSize } from '../badge/badge.tsx'
import { draftOf } from '../declarations/queries.ts'
import { aboutMembership } from '../memberships/attestations.ts'
import { membershipOf } from '../memberships/queries.ts'
import { paths } from '../paths.ts'
import { mayAskHere } from '../peers/questions/queries.ts'
import { canWithdraw, endOf, isMember } from '../rules.ts'
import { type May, ProjectPage } from './pages.tsx'
import { BadgePage, ProofPage, VerifyPage } from './pages-proof.tsx'
import { projectAt, proofOf, toldBy } from './queries.ts'
import { asCode } from './rules.ts'
import { words } from './words.ts'

export const projectRoutes = new Hono<App>()

const mayDo = async (c: Request, id: string, member: boolean): Promise<May> => {
  const actor = visitor(c)
  if (!actor) return { keep: false, withdraw: false, goesOn: false, ask: false }
  const keep = (await readSheet(db(c), actor, { id }, today(c))).memberRole !== null
  const goesOn = keep && (await draftOf(db(c), id)) !== null
  const ask = member && (await mayAskHere(db(c), actor, id, today(c)))
  return { keep, withdraw: canWithdraw(actor, keep, today(c)), goesOn, ask }
}

projectRoutes.get(paths.project(':slug'), async (c) => {
  const at = found(await projectAt(db(c), c.req.param('slug') ?? ''))
  if ('moved' in at) return c.redirect(paths.project(at.moved), 301)
  const view = found(await toldBy(db(c), at.project))
  const may = await mayDo(c, at.project.id, isMember(view.membership, today(c)))
  return c.render(<ProjectPage view={view} today={today(c)} may={may} />)
})

projectRoutes.get(`${paths.project(':slug')}/badge`, async (c) => {
  const at = found(await projectAt(db(c), c.req.param('slug') ?? ''))
  if ('moved' in at) return c.redirect(`${paths.project(at.moved)}/badge`, 301)
  const { code } = found(await membershipOf(db(c), at.project.id))
  return c.render(<BadgePage {...at.project} code={code} origin={servicesOf(c).config.publicUrl} size={badgeSize} />)
})

const unknownCode = (c: Request, typed: string, error: string) => {
  c.status(404)
  return c.render(<VerifyPage typed={typed} error={error} />)
}

projectRoutes.get(paths.verify, async (c) => {
  const typed = c.req.query('code')
  if (typed === undefined) return c.render(<VerifyPage typed="" error={null} />)
  const code = asCode(typed)
  if (code === '') return unknownCode(c, typed, words.check.missing)
  if (!(await proofOf(db(c), code))) return unknownCode(c, typed.slice(0, 40), words.check.unknown)
  return c.redirect(paths.proof(code), 303)
})

projectRoutes.get(paths.proof(':file{[0-9A-Za-z]+\\.json}'), async (c) => {
  const typed = (c.req.param('file') ?? '').replace('.json', '')
  if (typed !== asCode(typed)) return c.redirect(`${paths.proof(asCode(typed))}.json`, 301)
  const proof = found(await proofOf(db(c), typed))
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
    fin: endOf(proof, today(c)),
    charte: proof.charter,
    fiche: proof.project.status === 'archived' ? 'archivée' : 'en ligne',
    fictif: proof.project.fictional,
    etat_au: today(c),
  })
})

projectRoutes.get(paths.proof(':code'), async (c) => {
  const typed = c.req.param('code') ?? ''
  const code = asCode(typed)
  const proof = await proofOf(db(c), code)
  if (!proof) return unknownCode(c, typed.slice(0, 40), words.check.unknown)
  if (code !== typed) return c.redirect(paths.proof(code), 301)
  c.header('Cache-Control', 'private, no-cache')
  const attestation = await credentialOf(db(c), aboutMembership(proof.project.id))
  return c.render(<ProofPage proof={proof} today={today(c)} attestation={attestation?.code ?? null} />)
})
