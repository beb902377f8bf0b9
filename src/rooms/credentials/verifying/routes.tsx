import { Hono } from 'hono'
import { type App, now, openToAll, type Request, readBody, servicesOf } from '#core/http.ts'
import { paths } from '../paths.ts'
import { asCode } from '../rules.ts'
import { words as common } from '../words.ts'
import { verify } from './check.ts'
import { VerifierPage } from './pages.tsx'
import { type Given, readFile, readText } from './reading.ts'
import { isAuthentic } from './rules.ts'
import { outcomes, words } from './words.ts'

export const verifierRoutes = new Hono<App>()

const pace = { name: 'verifier', hits: 60, perSeconds: 600 }

verifierRoutes.get(paths.verifier, async (c) => {
  const typed = c.req.query('code')
  if (typed === undefined) return c.render(<VerifierPage verdict={null} now={now(c)} />)
  await openToAll(c, pace)
  const code = asCode(typed)
  const shown = { code: typed.slice(0, 40) }
  if (code) {
    const verdict = await verify(servicesOf(c), { kind: 'code', code }, now(c))
    if (verdict.outcome === 'unknown-code') c.status(404)
    return c.render(<VerifierPage verdict={verdict} now={now(c)} typed={shown} />)
  }
  c.status(422)
  const error = typed.trim() === '' ? words.missing : words.notACode
  return c.render(<VerifierPage verdict={null} now={now(c)} typed={shown} errors={{ code: [error] }} />)
})

verifierRoutes.get(paths.verifierData, async (c) => {
  await openToAll(c, pace)
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'no-store')
  const code = asCode(c.req.query('code') ?? '')
  const { outcome, attestation, next } = code
    ? await verify(servicesOf(c), { kind: 'code', code }, now(c))
    : { outcome: 'unknown-code' as const, attestation: null, next: null }
  const origin = servicesOf(c).config.publicUrl
  const said = { resultat: outcome, phrase: outcomes[outcome].title, verifie_le: now(c).toISOString() }
  if (!attestation || !isAuthentic(outcome)) return c.json(said, attestation ? 200 : 404)
  return c.json({
    ...said,
    code: attestation.code,
    attestation: origin + paths.attestation(attestation.code),
    emetteur: common.house,
    structure: { nom: attestation.subject.name, adresse: origin + attestation.subject.path },
    reconnaissance: attestation.achievement.name,
    valable_du: attestation.validFrom.toISOString(),
    valable_au: attestation.validUntil.toISOString(),
    remplacee_par: next && origin + paths.attestation(next),
    fictif: attestation.fictional,
  })
})

verifierRoutes.post(paths.verifier, async (c) => {
  await openToAll(c, pace)
  const { given, texte } = await readGiven(c)
  const verdict = await verify(servicesOf(c), given, now(c))
  const nothing = verdict.outcome === 'nothing'
  if (given.kind === 'unread') c.status(422)
  return c.render(
    <VerifierPage
      verdict={nothing ? null : verdict}
      now={now(c)}
      typed={{ texte: texte.slice(0, 20_000) }}
      errors={nothing ? { fichier: [outcomes.nothing.text] } : {}}
    />,
  )
})

/** The file when there is one, the text otherwise. */
const readGiven = async (c: Request): Promise<{ given: Given; texte: string }> => {
  const { fichier, texte } = await readBody(c)
  const origin = servicesOf(c).config.publicUrl
  const text = typeof texte === 'string' ? texte : ''
  if (!(fichier instanceof File) || fichier.size === 0) return { given: readText(text, origin), texte: text }
  return { given: readFile(new Uint8Array(await fichier.arrayBuffer()), origin), texte: text }
}
