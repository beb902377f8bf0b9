import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { type App, now, requireActor, servicesOf } from '#core/http.ts'
import { partOf, writing } from '../../writing/routes-here.tsx'
import { contentForm, eventForm } from '../forms.ts'
import { PiecePage, RemovePiecePage } from '../pages-writing.tsx'
import { campaignPaths as paths } from '../paths.ts'
import { campaignHere, keyOf, toCampaign } from '../routes-here.tsx'
import { refusals, words } from '../words.ts'
import { addPiece, removePiece } from './actions.ts'

export const campaignPieceRoutes = new Hono<App>()

for (const { kind, path, form } of [
  { kind: 'content', path: paths.addContent, form: contentForm },
  { kind: 'event', path: paths.addEvent, form: eventForm },
] as const)
  writing(campaignPieceRoutes, path(':slug', ':id'), {
    form,
    refusals,
    load: campaignHere,
    page: (filling) => <PiecePage {...filling} kind={kind} />,
    write: async (c, slug, written) => {
      const outcome = await addPiece(servicesOf(c), requireActor(c), keyOf(c, slug), { ...written, kind }, now(c))
      return toCampaign(slug, outcome)
    },
    done: words.pieces.added,
  })

writing(campaignPieceRoutes, paths.removePiece(':slug', ':id', ':piece'), {
  form: z.object({}),
  refusals,
  load: async (c, here) => {
    const { campaign } = await campaignHere(c, here)
    return { campaign, piece: found(campaign.pieces.find(({ id }) => id === partOf(c, 'piece'))) }
  },
  page: (filling) => <RemovePiecePage {...filling} />,
  write: async (c, slug) =>
    toCampaign(slug, await removePiece(servicesOf(c), requireActor(c), keyOf(c, slug), partOf(c, 'piece'), now(c))),
  done: words.pieces.removed,
})
