import { paths as room } from '../paths.ts'

const under = (slug: string, rest: string) => `${room.members(slug)}${rest}`

export const paths = {
  community: room.community,
  organisation: room.organisation,
  decision: room.decision,
  members: room.members,
  /** Who was a member on that day. */
  on: (slug: string, day: string) => under(slug, `?au=${day}`),
  /** The same list, with a way to ask for the exclusion of one. */
  excluding: (slug: string) => under(slug, '?exclusion=oui'),
  file: (slug: string) => under(slug, '.csv'),
  timeline: (slug: string) => under(slug, '/frise'),
  join: (slug: string) => under(slug, '/rejoindre'),
  request: (slug: string, id: string) => under(slug, `/demandes/${id}`),
  opinion: (slug: string, id: string) => under(slug, `/demandes/${id}/avis`),
  answerRequest: (slug: string, id: string) => under(slug, `/demandes/${id}/reponse`),
  takeBack: (slug: string, id: string) => under(slug, `/demandes/${id}/retrait`),
  invite: (slug: string) => under(slug, '/inviter'),
  invitation: (slug: string, key: string) => under(slug, `/invitations/${key}`),
  acceptInvitation: (slug: string, key: string) => under(slug, `/invitations/${key}/accepter`),
  declineInvitation: (slug: string, key: string) => under(slug, `/invitations/${key}/refuser`),
  cancelInvitation: (slug: string, id: string) => under(slug, `/invitations/${id}/annuler`),
  leave: (slug: string, id: string) => under(slug, `/${id}/quitter`),
  representative: (slug: string, id: string) => under(slug, `/${id}/fonction`),
  askExclusion: (slug: string, id: string) => under(slug, `/${id}/exclusion`),
  exclusion: (slug: string, id: string) => under(slug, `/exclusions/${id}`),
  answerExclusion: (slug: string, id: string) => under(slug, `/exclusions/${id}/reponse`),
  dropExclusion: (slug: string, id: string) => under(slug, `/exclusions/${id}/abandon`),
} as const
