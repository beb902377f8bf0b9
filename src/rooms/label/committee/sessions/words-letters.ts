import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import { frenchHour } from './rules.ts'

type Place = { heldOn: Day; beginsAt: string; place: string }

/** « le 3 décembre 2026 à 14 h 30, à la mairie de Valence » */
export const whenAndWhere = ({ heldOn, beginsAt, place }: Place): string =>
  [`le ${formatDay(heldOn)}${beginsAt && ` à ${frenchHour(beginsAt)}`}`, place].filter(Boolean).join(', ')

export const letters = {
  called: {
    subject: ({ heldOn }: Place) => `Comité du label\u00a0: séance du ${formatDay(heldOn)}`,
    paragraphs: (session: Place, items: number) => [
      `Vous êtes appelé à siéger au comité du label ${whenAndWhere(session)}.`,
      `L’ordre du jour compte ${count(items, 'dossier', 'dossiers')}. Lisez les avis avant la séance, et dites si un lien vous attache à l’une des structures\u00a0: vous ne siégerez pas sur ce dossier.`,
    ],
    action: 'Voir l’ordre du jour',
  },
  moved: {
    subject: ({ heldOn }: Place) => `Comité du label\u00a0: la séance change, elle se tient le ${formatDay(heldOn)}`,
    paragraphs: (session: Place) => [
      `La séance à laquelle vous êtes appelé se tient désormais ${whenAndWhere(session)}.`,
      'Remplacez-la dans votre agenda\u00a0: le fichier de la page est à jour.',
    ],
    action: 'Voir l’ordre du jour',
  },
  cancelled: {
    subject: ({ heldOn }: Place) => `Comité du label\u00a0: la séance du ${formatDay(heldOn)} n’a pas lieu`,
    paragraphs: (session: Place, why: string) => [
      `La séance prévue ${whenAndWhere(session)} est annulée. Raison donnée\u00a0: ${why}`,
      'Les dossiers de son ordre du jour iront à une autre séance.',
    ],
    action: 'Voir les séances',
  },
} as const
