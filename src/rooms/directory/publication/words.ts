import { quoted } from '#core/pure/text.ts'
import type { Status } from '../rules.ts'

const nb = '\u00a0'

export const words = {
  published: 'La fiche est en ligne.',
  confirmed: `Merci${nb}: la fiche dit que tout est exact à ce jour.`,
  archived: 'La fiche est archivée. Vous pouvez la restaurer quand vous voulez.',
  restored: 'La fiche est de nouveau en ligne.',
  discarded: (name: string) => `Le brouillon ${quoted(name)} est supprimé.`,
  detached: (name: string) => `${quoted(name)} n’apparaît plus sur votre fiche.`,
  title: {
    draft: (name: string) => `Supprimer le brouillon ${quoted(name)}${nb}?`,
    published: (name: string) => `Archiver ${quoted(name)}${nb}?`,
    archived: (name: string) => `Restaurer ${quoted(name)}${nb}?`,
  } satisfies Record<Status, (name: string) => string>,
  lede: {
    draft: 'Il n’a jamais été public. Ce qui est écrit sera perdu.',
    published:
      'La fiche sort de la recherche. Son adresse reste valable et dit qu’elle est archivée. Rien n’est perdu.',
    archived: 'La fiche revient dans la recherche, telle qu’elle était.',
  } satisfies Record<Status, string>,
  submit: {
    draft: 'Supprimer le brouillon',
    published: 'Archiver la fiche',
    archived: 'Restaurer la fiche',
  } satisfies Record<Status, string>,
  back: 'Ne rien changer',
  reason: 'Pourquoi archiver',
  reasonHint: 'Une phrase, que tout le monde lira à l’adresse de la fiche.',
  noReason: 'Dites pourquoi, en une phrase',
  detachTitle: (name: string) => `Retirer ${quoted(name)} de votre fiche${nb}?`,
  detachLede: 'Le projet ne dira plus que votre structure le porte. Les responsables de sa fiche seront prévenus.',
  detach: 'Retirer ce projet',
} as const

export const refusals = {
  incomplete: 'Il manque encore quelque chose pour publier.',
  'not-a-draft': 'Cette fiche n’est plus un brouillon.',
  'not-published': 'Cette fiche n’est pas en ligne.',
  'not-archived': 'Cette fiche n’est pas archivée.',
  merged: 'Cette fiche est fusionnée dans une autre\u00a0: son adresse y mène.',
  'number-taken':
    'Le SIREN ou le SIRET de cette fiche est maintenant celui d’une autre fiche en ligne. Rejoignez-la, ou signalez-la.',
  'not-borne': 'Ce projet ne cite pas votre structure.',
} as const
