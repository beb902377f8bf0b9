import { paths as members } from '../members/paths.ts'
import { paths as room } from '../paths.ts'

const under = (slug: string, rest: string) => `${room.mandate(slug)}${rest}`

export const paths = {
  join: members.join,
  community: room.community,
  communities: room.communities,
  organisation: room.organisation,
  decision: room.decision,
  mandates: room.mandate,
  /** Every community that nobody facilitates any more. */
  vacant: '/communautes/a-reprendre',
  propose: (slug: string) => under(slug, '/proposer'),
  one: (slug: string, id: string) => under(slug, `/${id}`),
  mission: (slug: string, id: string) => under(slug, `/${id}/mission`),
  say: (slug: string, id: string) => under(slug, `/${id}/avis`),
  answerObjection: (slug: string, id: string, word: string) => under(slug, `/${id}/objections/${word}/reponse`),
  concludeObjection: (slug: string, id: string, word: string) => under(slug, `/${id}/objections/${word}/suite`),
  accept: (slug: string, id: string) => under(slug, `/${id}/acceptation`),
  cancel: (slug: string, id: string) => under(slug, `/${id}/abandon`),
  review: (slug: string, id: string) => under(slug, `/${id}/bilan`),
  sayInReview: (slug: string, id: string) => under(slug, `/${id}/bilan/avis`),
  handover: (slug: string, id: string) => under(slug, `/${id}/passation`),
  pass: (slug: string, id: string, item: string) => under(slug, `/${id}/passation/${item}/transmise`),
  receive: (slug: string, id: string, item: string) => under(slug, `/${id}/passation/${item}/recue`),
  giveBack: (slug: string, id: string) => under(slug, `/${id}/restitution`),
  askWithdrawal: (slug: string, id: string) => under(slug, `/${id}/retrait`),
  noNews: (slug: string, id: string) => under(slug, `/${id}/sans-nouvelles`),
  giveNews: (slug: string, id: string) => under(slug, `/${id}/nouvelles`),
} as const
