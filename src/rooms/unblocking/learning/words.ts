import type { Decision, LearningRefusal, ResultKind, TestStatus } from './rules.ts'

const nb = '\u00a0'

export const statusNames: Record<TestStatus, string> = {
  prepared: 'En préparation',
  running: 'En cours',
  measured: 'Mesuré',
  decided: 'Décidé',
  abandoned: 'Abandonné avant de commencer',
}

export const resultNames: Record<ResultKind, string> = {
  confirmed: 'Hypothèse confirmée',
  mixed: 'Résultat partagé',
  refuted: 'Hypothèse démentie',
}

export const decisionNames: Record<Decision, string> = {
  keep: 'On garde',
  adjust: 'On ajuste',
  stop: 'On arrête',
}

export const refusals: Record<LearningRefusal, string> = {
  'not-now': `Ce test a changé entre-temps${nb}: relisez où il en est. Ce que vous avez écrit est gardé ci-dessous.`,
  changed: `Quelqu’un d’autre a modifié ce test entre-temps${nb}: relisez-le avant d’enregistrer votre texte.`,
  'no-stop': `Un test ne commence pas sans critère d’arrêt${nb}: écrivez ce qui le ferait arrêter avant sa fin.`,
  dates: 'La fin du test vient après son début.',
  telling: `Des mots peuvent faire reconnaître un projet ou une personne${nb}: changez-les.`,
  unseen: `Relisez les mots qui peuvent désigner un projet ou une personne, puis cochez la case.`,
  'small-place': `Un lieu plus petit qu’un département ferait reconnaître le projet${nb}: choisissez un département, une région ou la France.`,
  over: `La fin prévue est déjà passée${nb}: corrigez les dates avant de commencer.`,
}

export const words = {
  tests: 'Tests',
  testsTitle: 'Ce que nous testons',
  testsLede: `Une hypothèse, un territoire, une mesure, et ce qui nous ferait arrêter, écrit avant de commencer. Le résultat est publié quel qu’il soit.`,
  description: 'Les tests menés pour lever des blocages, leurs résultats et ce qui a été décidé.',
  empty: 'Aucun test n’a encore commencé.',
  emptyMore: 'Un test paraît ici le jour où il commence, avec son critère d’arrêt.',
  fictional: 'Fictif',
  prepare: 'Préparer un test',
  preparing: 'En préparation',
  preparingIntro: 'Vous seul et ceux qui supervisent les voyez.',
  kind: 'Test',
  country: 'Toute la France',
  plan: 'Ce qui a été écrit avant de commencer',
  toJournal: 'Le journal de ce que nous avons appris',
  until: (to: string) => `jusqu’au ${to}`,

  titleField: 'Titre',
  titleHint: 'En une ligne, ce que l’on essaie.',
  hypothesis: 'Hypothèse',
  hypothesisHint: `Ce que l’on croit, et que l’on veut vérifier. Tout sera public${nb}: rien qui fasse reconnaître un projet ou une personne.`,
  place: 'Territoire',
  placeHint: 'Commune, intercommunalité, département, région, ou France.',
  starts: 'Début',
  ends: 'Fin',
  measure: 'Mesure',
  measureHint: 'Ce que l’on comptera, et à partir de quand l’hypothèse sera dite confirmée.',
  stop: 'Critère d’arrêt',
  stopHint: 'Ce qui ferait arrêter avant la fin. Il ne change plus une fois le test commencé.',
  save: 'Enregistrer',
  newTitle: 'Préparer un test',
  newLede: 'Rien ne paraît avant que le test commence.',
  editTitle: 'Modifier le test',
  edit: 'Modifier',
  linked: `Ce test est lié à un dossier que vous avez en main. Ce lien n’est jamais publié${nb}: choisissez un département, une région ou la France, et ne nommez ni projet, ni lieu, ni personne.`,
  saved: 'Le test est enregistré.',

  start: 'Commencer le test',
  startTitle: 'Commencer',
  startLede: `Le test devient public. Son hypothèse, sa mesure, ses dates et son critère d’arrêt ne changeront plus.`,
  started: 'Le test a commencé. Il est public.',
  noStop: 'Il manque le critère d’arrêt.',

  result: 'Résultat',
  resultTitle: 'Publier le résultat',
  resultLede: 'Il est publié tel quel, qu’il confirme ou démente l’hypothèse, et ne change plus.',
  resultKind: 'L’hypothèse est',
  resultText: 'Ce que l’on a mesuré',
  publish: 'Publier le résultat',
  published: 'Le résultat est public.',

  decision: 'Décision',
  decideTitle: 'Décider',
  reason: 'Pourquoi',
  changed: 'Ce qui change',
  changedHint: 'Une ou deux phrases, pour le journal. Si rien ne change, dites-le.',
  decide: 'Publier la décision',
  decided: 'La décision est publiée, et paraît au journal.',

  abandon: 'Abandonner ce test',
  abandonTitle: 'Abandonner ce test\u00a0?',
  abandonLede: `Il n’a pas commencé${nb}: il disparaît de vos tests en préparation. Un test commencé ne s’abandonne pas, il se mesure.`,
  abandoned: 'Le test est abandonné.',
  back: 'Revenir',

  overtaken: 'Votre texte n’est pas enregistré',
  steps: 'Où il en est',
  startedOn: 'Le test a commencé.',
  measuredOn: 'Le résultat est publié.',
  decidedOn: 'La décision est prise.',

  journal: 'Journal d’apprentissage',
  journalTitle: 'Ce que nous avons appris, ce que nous avons changé',
  journalLede: 'Chaque test décidé, le plus récent d’abord. Ceux qui ont démenti notre hypothèse y sont aussi.',
  journalEmpty: 'Aucun test n’est encore décidé.',
  feed: 'Suivre par flux Atom',
  year: (year: string) => `Décidés en ${year}`,
  learned: 'Appris',

  errors: {
    title: 'Donnez un titre au test.',
    hypothesis: 'Écrivez l’hypothèse.',
    place: 'Choisissez un territoire.',
    whichPlace: 'Plusieurs lieux portent ce nom. Choisissez le vôtre.',
    noPlace: 'Aucun lieu ne porte ce nom.',
    starts: 'Donnez le jour du début.',
    ends: 'Donnez le jour de la fin.',
    order: 'La fin vient après le début.',
    measure: 'Écrivez ce qui sera mesuré.',
    resultKind: 'Dites ce qu’il en est de l’hypothèse.',
    result: 'Écrivez ce qui a été mesuré.',
    decision: 'Choisissez une décision.',
    reason: 'Écrivez pourquoi.',
    changed: 'Écrivez ce qui change.',
  },
} as const
