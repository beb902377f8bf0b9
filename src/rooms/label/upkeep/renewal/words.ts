import { type Day, formatDay, relativeDays } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { Mark, RenewRefusal } from './rules.ts'

type Named = { organisation: string; familyName: string; validUntil: Day }

export const markNames: Record<Mark, string> = {
  new: 'Nouveau critère',
  reworded: 'Critère reformulé',
  rewritten: 'Réécrit',
  carried: 'Repris',
}

export const markTexts: Record<Mark, string> = {
  new: 'Ce critère n’était pas demandé la dernière fois.',
  reworded: 'Ce critère est demandé en d’autres mots\u00a0: relisez votre réponse.',
  rewritten: 'Votre réponse n’est plus celle de la dernière fois.',
  carried: 'Votre réponse de la dernière fois est reprise. Changez-la seulement si quelque chose a changé.',
}

export const words = {
  title: 'Renouveler le label',
  lede: 'Ce que vous aviez dit est repris dans un brouillon, sous les critères d’aujourd’hui. Il reste à écrire ce qui a changé.',
  carried: 'Ce qui est repris',
  carriedItems: [
    'les réponses à chaque critère et votre appréciation',
    'ce que vous proposez, vos rôles et vos territoires',
    'les engagements, avec des dates à venir',
    'les liens donnés à l’appui',
  ],
  changes: (changed: number) =>
    changed === 0
      ? 'Les critères n’ont pas changé depuis.'
      : `${count(changed, 'critère ou engagement a changé', 'critères ou engagements ont changé')} depuis. Ils sont marqués dans le brouillon.`,
  seeChanges: 'Lire les critères d’aujourd’hui',
  documents: 'Documents',
  documentsText: 'Ces documents de votre coffre sont partagés avec votre dossier.',
  expired: 'périmé ou retiré\u00a0: il ne sera pas repris',
  share: 'Partager aussi ces documents avec le nouveau dossier',
  shareHint: 'Vous pourrez en retirer ou en ajouter avant de déposer.',
  next: 'Rien n’est envoyé tant que vous n’avez pas déposé. Votre label actuel vaut jusqu’à son terme.',
  suspended:
    'Votre label est suspendu. Renouvelé avant que le comité ne lève la suspension, il commencera suspendu, pour la même raison.',
  submit: 'Ouvrir le renouvellement',
  back: 'Revenir au label',
  done: 'Le brouillon est prêt. Relisez d’abord ce qui est marqué.',
  openDraft: 'Voir la candidature en cours',
  applyAnew: 'Déposer une nouvelle candidature',
} as const

export const refusals: Record<RenewRefusal, (award: { validUntil: Day; opens: Day; closes: Day }) => string> = {
  ended: () => 'Ce label a pris fin\u00a0: il ne se renouvelle pas. Vous pouvez déposer une nouvelle candidature.',
  renewed: () => 'Ce label est déjà renouvelé.',
  'already-open': () => 'Une candidature de la même famille est déjà en cours. Terminez-la, ou retirez-la.',
  'too-early': ({ opens }) =>
    `Le renouvellement ouvre le ${formatDay(opens)}. Nous vous écrirons trois mois avant la fin.`,
  'too-late': ({ closes }) =>
    `Le renouvellement était possible jusqu’au ${formatDay(closes)}. Vous pouvez déposer une nouvelle candidature.`,
  'not-published': () => 'La fiche de votre structure n’est pas publiée. Publiez-la d’abord.',
}

export const letters = {
  term: {
    subject: (organisation: string, until: Day, today: Day) =>
      until === today
        ? `Le label de ${quoted(organisation)} se termine aujourd’hui`
        : `Le label de ${quoted(organisation)} se termine le ${formatDay(until)}`,
    paragraphs: ({ organisation, familyName, validUntil }: Named, today: Day, closes: Day) => [
      `Le label de ${quoted(organisation)}, famille ${quoted(familyName)}, vaut jusqu’au ${formatDay(validUntil)} inclus (${relativeDays(validUntil, today)}).`,
      'Pour le renouveler, relisez ce que vous aviez dit et changez seulement ce qui a changé. Une demande déposée arrête ces rappels.',
      `Sans demande, le label prend fin le lendemain et le registre public le dit. Vous pourrez encore le renouveler jusqu’au ${formatDay(closes)}.`,
    ],
    action: 'Renouveler le label',
  },
  expired: {
    subject: (organisation: string) => `Le label de ${quoted(organisation)} est arrivé à son terme`,
    paragraphs: ({ organisation, familyName, validUntil }: Named, closes: Day, renewing: boolean) => [
      `Le label de ${quoted(organisation)}, famille ${quoted(familyName)}, s’est terminé le ${formatDay(validUntil)}. Le registre public et l’attestation le disent.`,
      'Les accompagnements en cours continuent. Vous ne pouvez plus en ouvrir d’autres au titre du label, ni orienter de projets.',
      renewing
        ? 'Votre renouvellement est en cours d’examen\u00a0: s’il est accordé, le label repart du jour de la décision.'
        : `Vous pouvez encore le renouveler jusqu’au ${formatDay(closes)}, en reprenant ce que vous aviez dit.`,
    ],
    action: 'Renouveler le label',
    follow: 'Suivre ma candidature',
  },
} as const
