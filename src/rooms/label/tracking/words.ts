import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { ApplicationStatus } from '../rules.ts'
import { nb } from '../words.ts'
import type { AppealRefusal, ReplyRefusal } from './rules.ts'

/** What happened, in the words of those who applied. Verbs that are not here are told to nobody. */
const pastNames: Record<string, string> = {
  'label.begun': 'Candidature commencée',
  'label.submit': 'Candidature déposée',
  'label.ask': 'Complément demandé',
  'label.release': 'La demande de complément est retirée',
  'label.correct': 'Complément reçu',
  'label.admit': 'Candidature recevable, instruction ouverte',
  'label.convene': 'Deux avis rendus, le comité est saisi',
  'label.contradict': 'Un refus est envisagé\u00a0: vos observations sont demandées',
  'label.hear': 'Observations closes, retour devant le comité',
  'label.grant': 'Label accordé',
  'label.refuse': 'Label refusé',
  'label.adjourn': 'Décision remise',
  'label.resume': 'Candidature complétée, l’instruction reprend',
  'label.appeal': 'Recours déposé',
  'label.grant-appeal': 'Label accordé après recours',
  'label.refuse-appeal': 'Refus confirmé après recours',
  'label.withdraw': 'Candidature retirée par la structure',
  'label.lapse': 'Candidature classée sans suite',
}
export const isTold = (verb: string): boolean => verb in pastNames
export const pastName = (verb: string): string => pastNames[verb] ?? verb

/** What comes next, from where the application is. */
export const nextNames: Record<ApplicationStatus, string> = {
  draft: 'Terminez les étapes, relisez, puis déposez.',
  submitted:
    'Nous disons si la candidature est recevable, ou ce qui manque. Puis deux personnes au moins l’instruisent.',
  incomplete: 'Répondez à ce qui est demandé. Le délai reprendra le jour de votre réponse.',
  review:
    'Deux personnes au moins, sans lien avec votre structure, rendent chacune un avis critère par critère. Puis le comité est saisi.',
  committee: 'Le comité décide en séance, à plusieurs. La décision est écrite et motivée.',
  contradictory: 'Lisez les motifs envisagés et répondez. Le comité décidera ensuite, avec votre réponse.',
  adjourned: 'Complétez ce que dit la décision, puis renvoyez la candidature\u00a0: l’instruction reprendra.',
  granted: 'Le label est au registre. Ses engagements y sont suivis.',
  refused: 'Le refus n’est jamais public. Vous pouvez le contester une fois, ou déposer une autre candidature.',
  appeal: 'Le recours est jugé par d’autres personnes que celles qui ont instruit et décidé.',
  withdrawn: 'Vous pouvez déposer une autre candidature quand vous voulez.',
  lapsed: 'Faute de réponse, la candidature est close. Vous pouvez en déposer une autre quand vous voulez.',
}

/** Pauses written as a state rather than a sentence. */
const pauseNames: Record<string, string> = {
  incomplete: 'un complément vous est demandé',
  contradictory: 'vos observations sont attendues',
}
/** A reason written as a sentence goes on from another one. */
export const pauseName = (why: string): string =>
  pauseNames[why] ?? why.slice(0, 1).toLowerCase() + why.slice(1).replace(/\.$/, '')

export const outcomeNames: Record<string, string> = {
  granted: 'Label accordé',
  refused: 'Label refusé',
  adjourned: 'Décision remise',
}

export const decisionKinds: Record<string, string> = {
  first: 'Décision du comité',
  appeal: 'Décision sur recours',
}

export const replyRefusals: Record<ReplyRefusal, string> = {
  'not-now': 'Rien n’est attendu de vous ici pour le moment\u00a0: voici où en est la candidature.',
  incomplete: 'Il manque encore quelque chose\u00a0: complétez-le, puis envoyez votre réponse.',
}

export const appealRefusals: Record<AppealRefusal, string> = {
  'not-refused': 'Un recours se forme contre un refus\u00a0: il n’y en a pas ici.',
  'already-appealed': 'Un recours a déjà été jugé ou attend de l’être\u00a0: il n’y en a qu’un.',
  'too-late': 'Le délai pour contester est passé. Vous pouvez déposer une autre candidature.',
  'another-open': 'Votre structure a déposé une autre candidature depuis\u00a0: retirez-la pour contester ce refus.',
}

export const words = {
  lede: 'Où en est chaque candidature, qui a la main, et jusqu’à quand.',
  none: 'Aucune candidature pour le moment',
  noneText: 'Quand votre structure demandera le label, vous suivrez ici chaque étape et son délai.',
  start: 'Demander le label',
  another: 'Commencer une autre candidature',
  hand: 'Qui a la main',
  you: 'Vous',
  since: 'Depuis le',
  target: 'Réponse visée',
  columns: { application: 'Candidature', status: 'Où elle en est', hand: 'Qui a la main', target: 'Réponse visée' },
  noTarget: 'Pas de date\u00a0: la main est à vous',
  before: (day: Day) => `avant le ${formatDay(day)}`,
  late: (day: Day) => `en retard, elle était due le ${formatDay(day)}`,
  lateNote: {
    title: 'Nous sommes en retard',
    text: (day: Day) =>
      `La réponse était due le ${formatDay(day)}. La personne qui coordonne le label dans votre territoire le voit aussi et a été prévenue.`,
  },
  paused: (since: Day, why: string) => `Le délai est arrêté depuis le ${formatDay(since)}${nb}: ${pauseName(why)}`,
  pausedTarget: (due: Day) => `vers le ${formatDay(due)} si vous répondiez aujourd’hui`,
  next: 'La suite',
  past: 'Ce qui s’est passé',
  said: 'Ce que vous avez déposé',
  around: 'Autour de la candidature',
  times: 'Les délais publiés',
  realTimes: 'Ce qui est vraiment pris',
  criteria: 'Lire les critères',
  workingDays: (n: number) => count(n, 'jour ouvré', 'jours ouvrés'),
  goOn: 'Reprendre la candidature',
  withdraw: {
    link: 'Retirer la candidature',
    title: 'Retirer la candidature\u00a0?',
    text: (number: string) =>
      `La candidature ${number} ne sera ni instruite ni décidée. Les pièces partagées avec elle vous sont rendues. Vous pourrez en déposer une autre quand vous voudrez.`,
    submit: 'Retirer la candidature',
    back: 'La laisser suivre son cours',
    done: (number: string) => `La candidature ${number} est retirée.`,
  },
  correction: {
    title: 'Ce qui vous est demandé',
    before: (day: Day) => `Répondez avant le ${formatDay(day)}. Sans réponse, la candidature sera classée sans suite.`,
    open: 'Compléter cette partie',
    general: 'Sur l’ensemble',
    text: 'Votre réponse',
    hint: 'Dites ce que vous avez complété, ou pourquoi c’est impossible.',
    submit: 'Envoyer la réponse',
    done: 'Votre réponse est envoyée. Le délai court de nouveau.',
    incomplete: 'Avant d’envoyer',
  },
  contradiction: {
    title: 'Un refus est envisagé',
    before: (day: Day) =>
      `Rien n’est décidé. Vous pouvez répondre jusqu’au ${formatDay(day)}${nb}; ensuite le comité décidera.`,
    reasons: 'Motifs envisagés',
    text: 'Vos observations',
    hint: 'Des faits, des pièces déjà au dossier, ce que l’on a mal compris.',
    submit: 'Envoyer nos observations',
    done: 'Vos observations sont envoyées. Le comité les lira avant de décider.',
  },
  adjourned: {
    title: 'La décision est remise',
    text: 'Complétez ce que dit la décision, dans les étapes de la candidature. Puis renvoyez-la.',
    before: (day: Day, past: boolean) =>
      past
        ? `Complétez ce que dit la décision, dans les étapes de la candidature, puis renvoyez-la\u00a0: c’était attendu le ${formatDay(day)}, et elle peut maintenant être classée sans suite.`
        : `Complétez ce que dit la décision, dans les étapes de la candidature, puis renvoyez-la avant le ${formatDay(day)}. Passé ce jour, elle peut être classée sans suite.`,
    completed: 'Ce que vous avez complété',
    hint: 'Les personnes qui instruisent le lisent en premier. Elles confirment ensuite leur avis, ou le changent.',
    submit: 'Renvoyer à l’instruction',
    done: 'La candidature est renvoyée à l’instruction.',
    write: 'Ouvrir les étapes',
  },
  appeal: {
    title: 'Contester ce refus',
    before: (day: Day) =>
      `Une fois, jusqu’au ${formatDay(day)}. D’autres personnes que celles qui ont décidé jugeront.`,
    text: 'Pourquoi contestez-vous cette décision\u00a0?',
    submit: 'Former le recours',
    done: 'Le recours est enregistré.',
    filed: 'Votre recours',
  },
  decision: {
    see: 'Lire et imprimer la décision',
    number: (number: string) => `Décision ${number}`,
    reasons: 'Motifs',
    conditions: 'Ce qui est demandé',
    heldOn: 'Séance du',
    date: 'Date de la décision',
    signatures: (n: number) => `Signée par ${count(n, 'personne', 'personnes')}.`,
    record: 'Le document complet, critère par critère, à imprimer',
    answered: 'Vos observations',
    about: (organisation: string, family: string) => `Candidature de ${quoted(organisation)}, ${family}`,
    ways: (day: Day) =>
      `Ce refus peut être contesté une fois, jusqu’au ${formatDay(day)}, depuis la page de la candidature.`,
    private: 'Cette page n’est lisible que par les personnes qui tiennent la fiche de la structure.',
    award: (until: Day) => `Le label est valable jusqu’au ${formatDay(until)}.`,
    seeAward: 'Voir le label et ses engagements',
  },
  errors: {
    text: 'Écrivez votre réponse.',
    observations: 'Écrivez vos observations.',
    completed: 'Dites ce que vous avez complété.',
    appeal: 'Dites pourquoi vous contestez cette décision.',
  },
} as const
