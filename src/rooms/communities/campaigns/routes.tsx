import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  download,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  visitor,
} from '#core/http.ts'
import { canSpeak } from '../rules.ts'
import { hereFor, membersOrFacilitators, nothingMore, reading, writing } from '../writing/routes-here.tsx'
import { editCampaign, moveCampaign, planCampaign, reviewCampaign } from './actions.ts'
import { campaignAmbassadorRoutes } from './ambassadors/routes.tsx'
import { campaignsCsv } from './file.ts'
import { campaignForm, reachedField, reviewForm, statusForm } from './forms.ts'
import { CampaignPage, CampaignsPage } from './pages.tsx'
import { EditPage, ReviewPage, StatusPage } from './pages-writing.tsx'
import { campaignPaths as paths } from './paths.ts'
import { campaignPieceRoutes } from './pieces/routes.tsx'
import { campaignsOf } from './queries-campaigns-of.ts'
import { campaignHere, fieldOf, keyOf, toCampaign } from './routes-here.tsx'
import { isOf, unanswered } from './rules.ts'
import { refusals, words } from './words.ts'

export const campaignRoutes = new Hono<App>()

reading(campaignRoutes, paths.list(':slug'), async (c, { community, standing }) =>
  c.render(
    <CampaignsPage
      community={community}
      campaigns={await campaignsOf(db(c), community.id)}
      mayWrite={membersOrFacilitators(community, standing, visitor(c))}
    />,
  ),
)

reading(campaignRoutes, paths.file(':slug'), async (c, { community }) => {
  const { slug, name, fictional } = community
  const about = { slug, name, fictional, origin: servicesOf(c).config.publicUrl, takenAt: now(c) }
  const body = campaignsCsv(await campaignsOf(db(c), community.id), about)
  return download(c, body, `campagnes-${slug}.csv`, 'text/csv; charset=utf-8')
})

writing(campaignRoutes, paths.add(':slug'), {
  form: campaignForm,
  refusals,
  load: nothingMore,
  page: (filling) => <EditPage {...filling} campaign={null} />,
  write: async (c, slug, written) =>
    toCampaign(slug, await planCampaign(servicesOf(c), requireActor(c), slug, written, now(c))),
  done: words.done.added,
})

writing(campaignRoutes, paths.edit(':slug', ':id'), {
  form: campaignForm,
  refusals,
  load: campaignHere,
  page: (filling) => <EditPage {...filling} />,
  write: async (c, slug, written) =>
    toCampaign(slug, await editCampaign(servicesOf(c), requireActor(c), keyOf(c, slug), written, now(c))),
  done: words.done.saved,
})

writing(campaignRoutes, paths.status(':slug', ':id'), {
  form: statusForm,
  refusals,
  load: campaignHere,
  page: (filling) => <StatusPage {...filling} />,
  write: async (c, slug, written) =>
    toCampaign(slug, await moveCampaign(servicesOf(c), requireActor(c), keyOf(c, slug), written, now(c))),
  fieldOf,
  done: words.done.status,
})

// its fields are those of the audiences, so its form is made for each campaign
const showReview = async (c: Request, values: Typed, errors: FieldErrors, isStale = false) => {
  const here = await hereFor(c)
  return c.render(
    <ReviewPage {...here} {...(await campaignHere(c, here))} values={values} errors={errors} isStale={isStale} />,
  )
}

campaignRoutes.get(paths.review(':slug', ':id'), (c) => showReview(c, {}, {}))

campaignRoutes.post(paths.review(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const here = await hereFor(c)
  const { campaign } = await campaignHere(c, here)
  const { slug } = here.community
  const form = await readForm(c, reviewForm(campaign.audiences))
  if (!form.ok) {
    c.status(422)
    return showReview(c, form.typed, form.errors)
  }
  const outcome = await reviewCampaign(servicesOf(c), actor, keyOf(c, slug), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.one(slug, campaign.id), words.review.done)
  const isStale = outcome.refusal === 'stale'
  c.status(isStale ? 409 : 422)
  if (isStale) return showReview(c, form.typed, {}, true)
  const missing = outcome.refusal === 'unanswered' ? unanswered(campaign.audiences, form.value.reached) : []
  const errors = Object.fromEntries(missing.map((id) => [reachedField(id), [refusals.unanswered]]))
  return showReview(c, form.typed, missing.length > 0 ? errors : { form: [refusals[outcome.refusal]] })
})

campaignRoutes.route('/', campaignPieceRoutes)
campaignRoutes.route('/', campaignAmbassadorRoutes)

reading(campaignRoutes, paths.one(':slug', ':id'), async (c, here) => {
  const { community, standing } = here
  const { campaign } = await campaignHere(c, here)
  return c.render(
    <CampaignPage
      community={community}
      campaign={campaign}
      mayWrite={membersOrFacilitators(community, standing, visitor(c))}
      maySpeak={canSpeak(community, standing, visitor(c))}
      mine={campaign.ambassadors.filter((one) => isOf(one, standing.voices)).map(({ id }) => id)}
    />,
  )
})
