import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { Day } from '#core/pure/dates.ts'
import { paths } from '../paths.ts'
import type { PolicyNote } from './queries.ts'
import { silenceOf } from './rules.ts'
import { statusNames, words } from './words.ts'

const licence = { nom: 'Licence Ouverte 2.0', adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }

type About = { origin: string; today: Day; takenAt: Date }

/** A note for machines: what everyone reads on its page. `jours_ouvres_de_silence`: past its term, null while it is not, or once answered. */
export const noteData = (note: PolicyNote, { origin, today }: Omit<About, 'takenAt'>) => {
  const silence = silenceOf(note, today)
  return {
    numero: note.number,
    adresse: origin + paths.note(note.slug),
    objet: note.title,
    ministere: note.ministry,
    statut: statusNames[note.status].toLowerCase(),
    maturite: words.maturity.toLowerCase(),
    envoyee_le: note.sentOn,
    reponse_attendue_le: note.dueOn,
    reponse_le: note.answeredOn,
    jours_ouvres_de_silence: silence?.isLate ? silence.days : null,
    regle: note.rule,
    frequence: note.frequency,
    cout: note.cost,
    proposition: note.proposal,
    avis_contraires: note.opposingViews,
    preuves: note.evidence,
    reponse: note.answerSaid || null,
    fictif: note.demo,
  }
}

export const notesJson = (notes: readonly PolicyNote[], about: About) => ({
  titre: words.title,
  licence,
  extrait_le: about.takenAt,
  notes: notes.map((note) => noteData(note, about)),
})

export const notesCsv = (notes: readonly PolicyNote[], about: About): string => {
  const lines = notes.map((note) => {
    const { fictif, ...data } = noteData(note, about)
    return csvLine([...Object.values(data), fictif ? 'oui' : 'non', licence.nom, about.takenAt])
  })
  return CSV_BOM + csvLine(columns) + lines.join('')
}

const columns = [
  ...[
    'numero',
    'adresse',
    'objet',
    'ministere',
    'statut',
    'maturite',
    'envoyee_le',
    'reponse_attendue_le',
    'reponse_le',
  ],
  ...['jours_ouvres_de_silence', 'regle', 'frequence', 'cout', 'proposition', 'avis_contraires', 'preuves', 'reponse'],
  ...['fictif', 'licence', 'extrait_le'],
]
