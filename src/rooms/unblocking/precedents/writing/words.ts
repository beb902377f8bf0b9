import { lowerFirst } from '#core/pure/text.ts'
import type { How, Matter } from '../../rules.ts'
import { howShort, matterNames } from '../../words.ts'
import type { SheetRefusal, SheetStatus, Verdict } from './rules.ts'
import type { Telling } from './telling/rules.ts'

const nb = '\u00a0'

/** What a sheet is called until it is written: nothing in it is of the project. */
export const firstTitle = (how: How, matter: Matter): string => `${howShort[how]}, ${lowerFirst(matterNames[matter])}`

export const words = {
  sheet: 'Fiche anonyme',
  lede: 'Ce que le prochain projet bloqué de la même façon doit savoir, sans que personne puisse deviner de qui il s’agit.',
  begin: 'Commencer la fiche',
  beginWhy:
    'La fiche part de ce qui ne désigne personne\u00a0: la façon dont ça bloque, le domaine, le niveau, la réponse et sa base juridique. Le reste est à écrire, en regardant le dossier.',
  begun: 'La fiche est commencée.',
  noAnswer: 'Le dossier n’a pas encore de réponse',
  noAnswerWhy: 'Une fiche raconte un blocage et sa réponse\u00a0: elle s’écrit quand la réponse est donnée.',
  save: 'Enregistrer',
  submit: 'Enregistrer et envoyer à la relecture',
  saved: 'La fiche est enregistrée.',
  submitted: 'La fiche attend deux relectures, par des personnes qui ne connaissent pas le dossier.',
  back: 'Revenir au dossier',
  rereads: 'Enregistrer une nouvelle version efface les relectures de celle-ci\u00a0: elles recommencent.',
  beside: 'Ce que dit le dossier',
  besideWhy: 'Pour vous aider à écrire. Rien n’est recopié tout seul.',
  besideNames: {
    wants: 'Ce que le projet veut faire',
    rule: 'La règle en cause',
    tried: 'Ce qui a été tenté',
    consequence: 'La conséquence',
    purpose: 'Ce que la règle protège',
    answer: 'La réponse donnée',
  },
  facts: 'Ce que la fiche dit déjà',
  title: 'Titre',
  titleHint: 'Une ligne. «\u00a0Prêter des voitures à des personnes en insertion\u00a0», pas le nom du projet.',
  blockage: 'Le blocage',
  blockageHint: 'Ce qui était empêché, et pourquoi, sans lieu précis, ni date, ni nom.',
  rule: 'La règle en cause',
  purpose: 'Ce que la règle protège',
  wayOut: 'Comment cela s’est débloqué',
  wayOutHint: 'Ce qui a été fait, par quelle sorte de service, dans quel ordre.',
  legalBasis: 'Base juridique',
  letter: 'Lettre réutilisable',
  letterHint:
    'Le texte d’une lettre que d’autres pourront envoyer. Mettez [à compléter] partout où il y avait un nom, un lieu, une date.',
  place: 'Où',
  placeHint: 'Jamais plus petit qu’un département. Dans un petit département, la région ou rien.',
  nowhere: 'Ne rien dire du lieu',
  placeKinds: { region: 'Région', department: 'Département' },
  seen: 'J’ai relu ces mots\u00a0: ils ne désignent personne',
  warnings: 'Des mots peuvent désigner le projet',
  warningsWhy: `Relisez-les avant de publier. Ceux marqués «${nb}à changer${nb}» empêchent d’aller plus loin.`,
  stops: 'à changer',
  mayTell: 'à relire',
  readings: 'Relectures',
  readingOf: (version: number) => `version ${version}`,
  how: 'Façon de bloquer',
  matter: 'Domaine',
  administration: 'Administration',
  level: 'Niveau de la décision',
  outcome: 'Réponse',
  days: 'Durée',
  daysOf: (days: number) => `${days}${nb}jour${days > 1 ? 's' : ''} ouvré${days > 1 ? 's' : ''}`,

  desk: 'Fiches anonymes',
  deskLede:
    'Une fiche est publiée quand deux personnes qui ne connaissent pas le dossier n’ont pas pu deviner de qui il s’agit, et que le projet est d’accord.',
  toRead: 'À relire',
  toReadEmpty: 'Aucune fiche n’attend votre relecture',
  toReadEmptyWhy: 'Vous ne voyez pas celles des dossiers que vous avez eus en main ou ouverts.',
  toTell: 'Les dossiers que vous avez en main',
  toTellEmpty: 'Aucun de vos dossiers n’a encore reçu de réponse.',
  toWrite: 'Fiche à écrire',
  published: 'Publiées récemment',
  retract: 'Retirer cette fiche',
  retractLede: 'Elle quitte la bibliothèque. Sa page dit seulement qu’elle a été retirée.',
  retractReason: 'Raison, lue par le projet',
  retractMissing: 'Donnez la raison\u00a0: le projet la lit.',
  retracted: 'La fiche est retirée.',
  readTitle: 'Relire une fiche',
  readLede:
    'Vous ne connaissez pas ce dossier, et c’est voulu. Cherchez à deviner\u00a0: quel projet, quelle commune, quelle personne, quel service\u00a0?',
  verdict: 'Votre avis',
  verdictMissing: 'Donnez votre avis.',
  by: 'À quoi l’avez-vous reconnu, ou le pourrait-on\u00a0?',
  byHint:
    'Obligatoire si la fiche est reconnaissable. Citez les mots, sans écrire le nom que vous avez deviné\u00a0: la personne qui a écrit la fiche le lira.',
  byMissing: 'Dites quels mots rendent la fiche reconnaissable.',
  judge: 'Donner mon avis',
  judged: 'Votre avis est enregistré. Merci.',
} as const

export const sheetStatusNames: Record<SheetStatus, string> = {
  draft: 'En écriture',
  reading: 'En relecture',
  consenting: 'Accord du projet attendu',
  published: 'Publiée',
  kept: 'Gardée, non publiée',
  retracted: 'Retirée',
}

export const verdictNames: Record<Verdict, string> = {
  safe: 'Je ne devine pas de qui il s’agit',
  recognisable: 'On pourrait le deviner',
}

export const tellingNames: Record<Telling, string> = {
  email: 'Adresse de courriel',
  phone: 'Numéro de téléphone',
  siren: 'Numéro SIREN ou SIRET',
  project: 'Nom du projet ou de sa structure',
  place: 'Nom du lieu',
  person: 'Nom d’une personne du dossier',
  reference: 'Référence qui mène au dossier',
  name: 'Nom de personne, peut-être',
  service: 'Nom du service, tel qu’écrit dans le dossier',
  date: 'Date précise',
  link: 'Lien',
}

export const missing = {
  title: 'Donnez un titre.',
  blockage: 'Écrivez le blocage.',
  rule: 'Dites quelle règle était en cause.',
  protectedPurpose: 'Dites ce que la règle protège.',
  wayOut: 'Dites comment cela s’est débloqué.',
  legalBasis: 'Citez la base juridique.',
  letter: '',
  territoryId: '',
} as const

export const refusals: Record<SheetRefusal, string> = {
  'not-now': 'La fiche ou le dossier a changé entre-temps\u00a0: relisez où il en est.',
  changed: 'La fiche a changé entre-temps\u00a0: relisez-la.',
  exists: 'Ce dossier a déjà sa fiche.',
  'no-answer': words.noAnswerWhy,
  over: 'Cette fiche ne se modifie plus\u00a0: elle reste telle que le projet l’a lue.',
  incomplete: 'Il manque une partie de la fiche.',
  telling: 'Des mots désignent le projet\u00a0: changez-les, ils sont listés ci-dessous.',
  unseen: 'Relisez les mots listés ci-dessous, puis cochez la case.',
  unchanged: 'Une personne a reconnu le projet dans cette version\u00a0: changez le texte avant de la renvoyer.',
  'bad-place': 'Choisissez la région ou le département du dossier, ou rien.',
}
