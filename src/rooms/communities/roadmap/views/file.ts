import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { inWords } from '../../dated/rules.ts'
import { indicatorText } from '../differences/rules.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { type Item, sorted } from '../rules.ts'
import type { Approval } from '../versions/queries.ts'
import { kindNames, statusNames, words } from '../words.ts'

type About = { slug: string; name: string; fictional: boolean; origin: string; takenAt: Date; approval: Approval }

const columns = [
  'communaute',
  'axe',
  'action',
  'titre',
  'type',
  'but',
  'pilote',
  'moyens',
  'debut',
  'echeance',
  'etat',
  'depuis',
  'raison',
  'indicateurs',
  'derniere_mesure',
  'approuve',
  'adresse',
  'fictif',
  'licence',
  'extrait_le',
]

/** The roadmap as a table for spreadsheets: dates as precise as they are known, and what the group approved of it. */
export const roadmapCsv = (items: readonly Item[], about: About): string => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const parent = (item: Item | undefined) => (item?.parentId ? byId.get(item.parentId) : undefined)
  const line = (item: Item) => {
    const action = item.kind === 'milestone' ? parent(item) : item.kind === 'action' ? item : undefined
    const axis = item.kind === 'axis' ? item : parent(action)
    return csvLine([
      about.name,
      axis?.title ?? '',
      action?.title ?? '',
      item.title,
      kindNames[item.kind].toLowerCase(),
      item.purpose,
      item.lead,
      item.means,
      item.startsOn,
      item.dueOn,
      statusNames[item.status].toLowerCase(),
      item.statusOn,
      item.reason,
      item.indicators.map(indicatorText).join(' | '),
      item.indicators.flatMap(lastReading).join(' | '),
      approvedOf(item, about.approval),
      about.origin + paths.item(about.slug, item.id),
      about.fictional ? 'oui' : 'non',
      'Licence Ouverte 2.0',
      about.takenAt,
    ])
  }
  return CSV_BOM + csvLine(columns) + sorted(items, 'ordre', false).map(line).join('')
}

const lastReading = ({ name, unit, readings }: Item['indicators'][number]): string[] => {
  const last = readings.at(-1)
  return last ? [`${name}, ${inWords(last.on)}\u00a0: ${last.value} ${unit}`.trim()] : []
}

const approvedOf = ({ id }: Item, { approved, changes }: Approval): string => {
  if (!approved) return words.draft.title.toLowerCase()
  const change = changes.find((one) => one.id === id)
  if (!change) return `version ${approved.number}, ${approved.on}`
  return (change.what === 'added' ? words.draft.added : words.draft.modified).toLowerCase()
}
