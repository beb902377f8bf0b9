import { Hono } from 'hono'
import { create } from 'qrcode'
import { found } from '#core/errors.ts'
import { type App, db, now, type Request, servicesOf } from '#core/http.ts'
import { AttestationBadge } from '../baking/badge.tsx'
import { drawing } from '../baking/drawing.ts'
import { bakedPng } from '../baking/png.ts'
import { bakedSvg } from '../baking/svg.ts'
import { wantsData } from '../issuer/routes.tsx'
import { signedText } from '../issuing/actions-signing.ts'
import { type Attestation, credentialOf } from '../issuing/queries.ts'
import { attestationAt } from '../issuing/queries-attestation-at.ts'
import { paths } from '../paths.ts'
import { asCode, standingOf } from '../rules.ts'
import { words as common } from '../words.ts'
import { AttestationPage } from './pages.tsx'
import { standings, words } from './words.ts'

export const attestationRoutes = new Hono<App>()

const files = ['json', 'svg', 'png'] as const
type Format = (typeof files)[number]

/** The code QR that leads to what is true the day it is read. */
const qrOf = (c: Request, code: string) => create(servicesOf(c).config.publicUrl + paths.verifyCode(code)).modules

attestationRoutes.get(paths.attestation(':file{[0-9A-Za-z]+\\.(?:json|svg|png)}'), async (c) => {
  const [typed = '', format = ''] = (c.req.param('file') ?? '').split('.')
  const code = found(asCode(typed))
  if (code !== typed) return c.redirect(paths.attestationFile(code, format as Format), 301)
  return sendFile(c, found(await attestationAt(db(c), code)), format as Format)
})

attestationRoutes.get(paths.attestation(':code{[0-9A-Za-z]+}'), async (c) => {
  const typed = c.req.param('code') ?? ''
  const code = found(asCode(typed))
  if (code !== typed) return c.redirect(paths.attestation(code), 301)
  const attestation = found(await attestationAt(db(c), code))
  c.header('Vary', 'Accept', { append: true })
  if (wantsData(c)) return sendFile(c, attestation, 'json')
  const latest = await credentialOf(db(c), attestation.about)
  const next = latest && latest.id !== attestation.id && latest.status !== 'revoked' ? latest.code : null
  const standing = standingOf(attestation, now(c))
  return c.render(
    <AttestationPage attestation={attestation} standing={standing} next={next} now={now(c)} modules={qrOf(c, code)} />,
  )
})

const types: Record<Format, string> = {
  json: 'application/vc+ld+json',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

/** The signed text, alone or inside a picture. Other sites show it and programmes read it: that is what it is for. */
const sendFile = async (c: Request, one: Attestation, format: Format) => {
  const text = await signedText(servicesOf(c), one)
  const body = format === 'json' ? text : format === 'svg' ? await svgOf(c, one, text) : pngOf(c, one, text)
  return c.body(body, 200, {
    'Content-Type': types[format],
    'Content-Disposition': `${format === 'json' ? 'attachment' : 'inline'}; filename="attestation-${one.code}.${format}"`,
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=300',
    ...(format === 'svg' && { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" }),
  })
}

const pngOf = (c: Request, one: Attestation, text: string) =>
  new Uint8Array(bakedPng(drawing(qrOf(c, one.code), standingOf(one, now(c)) === 'valid'), text))

const svgOf = async (c: Request, one: Attestation, text: string) => {
  const { achievement, subject, fictional } = one
  const standing = standingOf(one, now(c))
  const state = standing === 'valid' ? words.until2(one.validUntil) : words.drawn(standings[standing].tag)
  const svg = await (
    <AttestationBadge
      title={common.credentialName(achievement.name, subject.name, fictional)}
      achievement={achievement.name}
      subject={fictional ? common.invented(subject.name) : subject.name}
      state={state}
      isTrue={standing === 'valid'}
      modules={qrOf(c, one.code)}
    />
  )
  return bakedSvg(String(svg), text)
}
