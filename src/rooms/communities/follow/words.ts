import { count, quoted } from '#core/pure/text.ts'
import type { FollowRefusal, Pace } from './rules.ts'

const nb = '\u00a0'

export const paceHints: Record<Pace, string> = {
  instant: 'Quelques minutes après chaque nouvelle.',
  daily: 'Seulement les jours où il s’est passé quelque chose.',
  weekly: 'Toute la semaine en un message, s’il y a de quoi.',
}

export const refusals: Record<FollowRefusal, string> = {
  'too-many': `Vous suivez déjà 100${nb}communautés et territoires, le maximum. Arrêtez d’en suivre, puis revenez.`,
}

export const words = {
  title: (name: string) => `Suivre ${name}`,
  placeLede: 'Les nouvelles des communautés de ce territoire, celles d’aujourd’hui et celles à venir.',
  communityLede: 'Ce qui se passe dans cette communauté, tel que tout le monde peut le lire.',
  what: 'Nous annonçons les étapes franchies, les mandats, les réunions tenues, les décisions ouvertes et closes, la feuille de route, les arrivées d’organisations. Jamais ce qui est réservé aux membres.',
  pace: 'Recevoir les nouvelles',
  submit: 'Suivre',
  change: 'Changer de rythme',
  already: (pace: string) => `Vous suivez déjà, au rythme «${nb}${pace}${nb}».`,
  feed: 'Suivre sans compte, par le flux Atom',
  followed: (name: string, pace: Pace) =>
    `Vous suivez ${name}. ${
      {
        instant: 'Nous vous écrivons quand il s’y passe quelque chose.',
        daily: 'Nous vous écrivons le matin, s’il y a du nouveau.',
        weekly: 'Nous vous écrivons le lundi, s’il y a du nouveau.',
      }[pace]
    }`,
  mine: 'Mes suivis',
  mineLede: 'Les communautés et les territoires dont vous recevez les nouvelles.',
  list: 'Ce que vous suivez',
  community: 'Communauté',
  territory: 'Territoire',
  stop: 'Ne plus suivre',
  stopTitle: (name: string) => `Ne plus suivre ${name}${nb}?`,
  stopLede: 'Vous ne recevrez plus ses nouvelles. Elles restent publiques, et vous pourrez suivre à nouveau.',
  stopped: (name: string) => `Vous ne suivez plus ${name}.`,
  back: 'Revenir à mes suivis',
  emptyTitle: 'Vous ne suivez rien encore',
  empty: 'Ouvrez la page d’une communauté ou d’un territoire, puis choisissez «\u00a0Suivre\u00a0».',
  toCommunities: 'Voir les communautés',
  muted: `Vous avez refusé les messages des communautés dans vos notifications${nb}: rien ne vous parvient.`,
  unmute: 'Changer mes notifications',
  feedTitle: (name: string) => `${name}, nouvelles`,
  errors: { pace: 'Choisissez quand recevoir les nouvelles.' },
} as const

export const letter = {
  subject: (total: number, name: string) => `${count(total, 'nouvelle', 'nouvelles')} de ${quoted(name)}`,
  intro: (name: string) => `Vous suivez ${quoted(name)}. Voici ce qui s’y est passé${nb}:`,
  action: 'Voir la page',
  stop: 'Ne plus suivre',
} as const
