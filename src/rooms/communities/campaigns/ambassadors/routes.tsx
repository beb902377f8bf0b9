import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, now, requireActor, servicesOf } from '#core/http.ts'
import { canSpeak } from '../../rules.ts'
import { back, hereFor, partOf, writing } from '../../writing/routes-here.tsx'
import { answerForm, askForm, volunteerForm } from '../forms.ts'
import { campaignPaths as paths } from '../paths.ts'
import { ambassadorKey, campaignHere, fieldOf, keyOf, toCampaign } from '../routes-here.tsx'
import { isOf } from '../rules.ts'
import { refusals, words } from '../words.ts'
import { answerAsk, askAmbassador, leaveCampaign, volunteer } from './actions.ts'
import { AnswerPage, AskPage, VolunteerPage } from './pages.tsx'

export const campaignAmbassadorRoutes = new Hono<App>()

writing(campaignAmbassadorRoutes, paths.askAmbassador(':slug', ':id'), {
  form: askForm,
  refusals,
  load: campaignHere,
  page: (filling) => <AskPage {...filling} />,
  write: async (c, slug, asked) =>
    toCampaign(slug, await askAmbassador(servicesOf(c), requireActor(c), keyOf(c, slug), asked, now(c))),
  fieldOf,
  done: words.ambassadors.askDone,
})

writing(campaignAmbassadorRoutes, paths.volunteer(':slug', ':id'), {
  can: canSpeak,
  form: volunteerForm,
  refusals,
  load: campaignHere,
  page: (filling) => <VolunteerPage {...filling} />,
  write: async (c, slug, offered) =>
    toCampaign(slug, await volunteer(servicesOf(c), requireActor(c), keyOf(c, slug), offered, now(c))),
  fieldOf: (refusal) => (refusal === 'already' ? undefined : fieldOf(refusal)),
  done: words.ambassadors.volunteerDone,
})

writing(campaignAmbassadorRoutes, paths.answer(':slug', ':id', ':ambassador'), {
  can: canSpeak,
  form: answerForm,
  refusals,
  load: async (c, here) => {
    const { campaign } = await campaignHere(c, here)
    const asked = campaign.ambassadors.filter((one) => isOf(one, here.standing.voices))
    return { campaign, ambassador: found(asked.find(({ id }) => id === partOf(c, 'ambassador'))) }
  },
  page: (filling) => <AnswerPage {...filling} />,
  write: async (c, slug, answered) =>
    toCampaign(slug, await answerAsk(servicesOf(c), requireActor(c), ambassadorKey(c, slug), answered, now(c))),
  fieldOf,
  done: words.ambassadors.answered,
})

campaignAmbassadorRoutes.post(paths.leave(':slug', ':id', ':ambassador'), async (c) => {
  const actor = requireActor(c)
  const { slug } = (await hereFor(c)).community
  const outcome = await leaveCampaign(servicesOf(c), actor, ambassadorKey(c, slug), now(c))
  return back(c, paths.one(slug, partOf(c, 'id')), outcome, { done: words.ambassadors.left, refusals })
})
