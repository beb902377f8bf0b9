import type { State } from './rules.ts'

export const stateNames: Record<State, string> = {
  emergence: 'Émergence',
  prefiguration: 'Préfiguration',
  open: 'Ouvert',
  review: 'Bilan',
}

export const activity: Record<string, string> = {
  'community.accelerator_begun': 'Accélérateur\u00a0: un groupe travaille à son émergence',
  'community.accelerator_prefiguration': 'Accélérateur\u00a0: préfiguration',
  'community.accelerator_open': 'Accélérateur ouvert',
  'community.accelerator_review': 'Bilan de l’accélérateur',
  'community.accelerator_emergence': 'Accélérateur\u00a0: retour à l’émergence',
  'community.accelerator_cohort': 'Promotion de l’accélérateur',
}

export type Refusal =
  | 'stale'
  | 'not-now'
  | 'no-note'
  | 'before'
  | 'in-future'
  | 'begun'
  | 'known'
  | 'no-project'
  | 'too-many'

export const refusals: Record<Refusal, string> = {
  stale: 'Quelqu’un a enregistré avant vous.',
  'not-now': 'Cette étape ne peut pas suivre celle d’aujourd’hui.',
  'no-note': 'Un bilan dit ce qu’il a trouvé, en une phrase au moins.',
  before: 'Cette étape commence avant celle qui la précède.',
  'in-future': 'Cette date n’est pas encore venue.',
  begun: 'Cette communauté a déjà un accélérateur.',
  known: 'C’est déjà inscrit.',
  'no-project': 'Aucun projet publié de l’annuaire ne correspond. Collez l’adresse de sa fiche.',
  'too-many': 'C’est déjà le nombre le plus grand possible.',
}

const dateHint = 'Un jour (14/03/2027), un mois (mars 2027) ou une année (2027). Un mois reste un mois.'

export const words = {
  title: 'Accélérateur d’innovation sociale',
  lede: 'Un accélérateur de territoire aide des projets d’ici à aller plus loin, plus vite, avec les organisations d’ici.',
  none: {
    title: 'Pas d’accélérateur ici',
    text: 'Quand un groupe travaille à en faire naître un, sa page dit où il en est, depuis quand, et d’où on le sait.',
    begin: 'Dire qu’un accélérateur se prépare',
  },
  name: 'Nom',
  promise: 'Promesse',
  promiseHint: 'Ce qu’un projet y gagne, en deux phrases.',
  offer: 'Offre',
  offerHint: 'Ce qui est proposé\u00a0: durée, accompagnement, lieux, argent, conditions.',
  notSaid: 'Pas encore décrite.',
  edit: 'Modifier',
  save: 'Enregistrer',
  since: (date: string) => (date.length === 10 ? 'depuis le' : 'depuis'),
  history: 'Les étapes',
  historyIntro: 'Chaque étape est dite avec sa date, aussi précise que la source, et d’où on la tient.',
  source: 'Source\u00a0:',
  step: {
    title: 'Passer à une autre étape',
    state: 'Étape',
    since: 'Depuis quand',
    dateHint,
    note: 'Ce qu’il faut en savoir',
    noteHint: 'Obligatoire pour un bilan. Ce texte est public.',
    sourceName: 'D’où on le sait',
    sourceNameHint: 'Compte rendu, délibération, article\u00a0: un document que l’on peut retrouver.',
    sourceUrl: 'Adresse de la source',
    sourceOn: 'Date de la source',
    done: 'L’étape est enregistrée.',
  },
  partners: {
    title: 'Partenaires',
    none: 'Aucun partenaire dit.',
    add: 'Ajouter un partenaire',
    name: 'Organisation',
    nameHint: 'Le nom exact de sa fiche d’annuaire, ou son nom si elle n’y est pas.',
    role: 'Rôle',
    remove: 'Retirer',
    removeLede: 'Cette organisation ne sera plus citée comme partenaire.',
    added: 'Le partenaire est ajouté.',
    removed: 'Le partenaire est retiré.',
  },
  cohorts: {
    title: 'Promotions',
    none: 'Aucune promotion.',
    add: 'Ajouter une promotion',
    edit: 'Modifier la promotion',
    name: 'Nom de la promotion',
    startsOn: 'Début',
    endsOn: 'Fin',
    dateHint,
    note: 'Ce qu’il faut en savoir',
    projects: 'Projets',
    noProject: 'Aucun projet cité.',
    addProject: 'Citer un projet',
    project: 'Adresse de la fiche du projet',
    projectHint: 'Copiez l’adresse de sa page dans l’annuaire, par exemple https://…/projets/mon-projet.',
    removeProject: 'Ne plus citer',
    removeLede: 'Ce projet ne sera plus cité dans cette promotion. Qui tient sa fiche peut aussi le demander ici.',
    from: (date: string) => (date.length === 10 ? 'dès le' : 'dès'),
    to: (date: string) => (date.length === 10 ? 'jusqu’au' : 'jusqu’en'),
    saved: 'La promotion est enregistrée.',
    cited: 'Le projet est cité.',
    uncited: 'Le projet n’est plus cité.',
  },
  errors: {
    name: 'Donnez un nom.',
    state: 'Choisissez une étape.',
    date: 'Écrivez un jour, un mois ou une année\u00a0: 14/03/2027, mars 2027, 2027.',
    dateMissing: 'Dites depuis quand.',
    sourceMissing: 'Dites d’où on le sait.',
    day: 'Écrivez un jour entier.',
    url: 'Écrivez une adresse complète, comme https://exemple.fr/page.',
    order: 'La fin vient après le début.',
    project: 'Collez l’adresse de la fiche du projet.',
  },
  done: { begun: 'L’accélérateur a sa page.', saved: 'C’est enregistré.' },
}
