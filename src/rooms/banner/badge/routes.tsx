import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { proofOf } from '../project/queries.ts'
import { asCode } from '../project/rules.ts'
import { isMember } from '../rules.ts'
import { Badge } from './badge.tsx'

export const badgeRoutes = new Hono<App>()

badgeRoutes.get(paths.badge(':code').replace('.svg', '{[0-9A-Za-z]+\\.svg}'), async (c) => {
  const typed = (c.req.param('code') ?? '').replace('.svg', '')
  const code = asCode(typed)
  const proof = found(await proofOf(db(c), code))
  // other sites show it: that is what it is for
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  if (code !== typed) return c.redirect(paths.badge(code), 301)
  const { name, fictional } = proof.project
  const member = isMember(proof, today(c))
  const svg = await (<Badge name={name} member={member} fictional={fictional} year={today(c).slice(0, 4)} />)
  // an hour at most: the day a project leaves, its badges elsewhere must say so
  c.header('Cache-Control', 'public, max-age=3600')
  return c.body(String(svg), 200, {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  })
})
