import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { campaignPaths as paths } from './paths.ts'
import type { Campaign } from './queries.ts'
import { statusNames, words } from './words.ts'

type About = { slug: string; name: string; fictional: boolean; origin: string; takenAt: Date }

const columns = [
  'communaute',
  'campagne',
  'etat',
  'message',
  'publics',
  'personnes_touchees',
  'debut',
  'fin',
  'ambassadeurs',
  'contenus',
  'evenements',
  'fait',
  'appris',
  'bilan_du',
  'raison',
  'adresse',
  'fictif',
  'licence',
  'extrait_le',
]

/** The campaigns for spreadsheets. A person who carries one is there by function only; what nobody counted is not a zero. */
export const campaignsCsv = (campaigns: readonly Campaign[], about: About): string =>
  CSV_BOM +
  csvLine(columns) +
  campaigns
    .map((campaign) => {
      const { audiences, pieces, ambassadors } = campaign
      const reached = audiences.map(({ name, reached }) => `${name}\u00a0: ${reached ?? words.notCounted}`)
      return csvLine([
        about.name,
        campaign.title,
        statusNames[campaign.status].toLowerCase(),
        campaign.message,
        audiences.map(({ name }) => name).join(' | '),
        campaign.status === 'done' ? reached.join(' | ') : '',
        campaign.startsOn,
        campaign.endsOn,
        ambassadors
          .filter(({ status }) => status === 'accepted')
          .map(({ organisation, role }) => organisation ?? role)
          .join(' | '),
        pieces
          .filter(({ kind }) => kind === 'content')
          .map(({ title, url }) => [title, url].filter(Boolean).join(' '))
          .join(' | '),
        pieces
          .filter(({ kind }) => kind === 'event')
          .map(({ title, url }) => `${title} ${url}`)
          .join(' | '),
        campaign.wasDone,
        campaign.learned,
        campaign.reviewedOn,
        campaign.reason,
        about.origin + paths.one(about.slug, campaign.id),
        about.fictional ? 'oui' : 'non',
        'Licence Ouverte 2.0',
        about.takenAt,
      ])
    })
    .join('')
