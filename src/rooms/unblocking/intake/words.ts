import type { FileRefusal } from '#core/files.ts'
import type { FieldErrors } from '#core/forms.ts'
import { count } from '#core/pure/text.ts'
import { refusals as roomRefusals } from '../words.ts'
import { type Gap, type IntakeRefusal, mostDrafts, mostOpen } from './rules.ts'

const nb = '\u00a0'

export const refusals: Record<IntakeRefusal, string> = {
  ...roomRefusals,
  incomplete: 'Il manque des réponses\u00a0: complétez ce qui est signalé, puis envoyez.',
  'too-many': `Vous avez déjà ${mostOpen} dossiers en cours. Attendez une réponse, ou retirez-en un\u00a0: votre brouillon est gardé.`,
  'too-many-drafts': `Vous gardez déjà ${mostDrafts} brouillons. Envoyez-en un ou supprimez-en un, puis recommencez\u00a0: ce que vous avez écrit est gardé ci-dessous.`,
  'not-labelled':
    'Cette structure n’a pas de label en cours aujourd’hui\u00a0: elle ne peut pas écrire pour un projet. Le projet peut écrire lui-même.',
  'own-project': 'Vous tenez la fiche de ce projet\u00a0: écrivez en son nom, sans passer par la structure.',
  'not-kept': 'Vous ne tenez pas la fiche de ce projet\u00a0: choisissez-en une autre, ou écrivez son nom.',
  nobody:
    'Personne ne tient la fiche de ce projet sur ce site\u00a0: nul ne peut donner son accord. Invitez d’abord quelqu’un du projet à la reprendre.',
  'not-projects': 'Choisissez un projet publié dans l’annuaire',
}

export const fileRefusals: Record<FileRefusal | 'too-many', string> = {
  empty: 'Ce document est vide. Le reste est enregistré.',
  'too-big': `Ce document dépasse 10${nb}Mo. Le reste est enregistré.`,
  'wrong-type':
    'Choisissez un PDF, une image ou un document bureautique sans macro. Le reste de votre brouillon est enregistré.',
  'too-many': 'Ce dossier a déjà 30 documents. Le reste est enregistré.',
}

/** What is said of each answer that lacks. */
const gaps: Record<Gap, string> = {
  project: 'Choisissez une fiche, ou écrivez le nom du projet',
  accompanied: 'Nommez le projet que vous accompagnez',
  place: 'Dites où se passe le blocage',
  title: 'Résumez le blocage en une ligne',
  wants: 'Dites ce que vous voulez faire',
  administration_kind: 'Choisissez à quel genre de service vous vous êtes adressé',
  administration: 'Nommez le service (pas la personne)',
  how: 'Choisissez comment cela bloque',
  rule: 'Citez la règle ou la pratique, même avec vos mots',
  tried: 'Dites ce que vous avez essayé, ou «\u00a0rien encore\u00a0»',
  consequence: 'Dites ce qui se passe si rien ne bouge',
  request: 'Dites ce que vous demandez, précisément',
  needed_on: 'Cette date est passée\u00a0: changez-la ou effacez-la',
  matter: 'Choisissez un domaine',
  scale: 'Dites jusqu’où le projet pourrait aller',
}

/** The same, each beside its field. */
export const gapErrors = (lacking: readonly Gap[]): FieldErrors =>
  Object.fromEntries(lacking.map((gap) => [gap, [gaps[gap]]]))

export const words = {
  ask: 'Signaler un blocage',
  askTitle: 'Qu’est-ce qui vous bloque\u00a0?',
  askLede:
    'Avec vos mots. Rien n’est obligatoire pour enregistrer un brouillon\u00a0: vous y revenez quand vous voulez, personne d’autre ne le lit.',
  draft: 'Mon brouillon',
  saved: (at: string) => `Brouillon enregistré le ${at}. Vous seul le lisez.`,
  sentLede:
    'Ce dossier est déjà parti. Ce que vous venez d’écrire n’est pas enregistré\u00a0: copiez-le dans un message.',
  overLede: 'Ce dossier n’est plus un brouillon. Ce que vous venez d’écrire n’est pas enregistré.',
  seeOver: 'Voir le dossier',
  seeSent: 'Voir le dossier, écrire un message',
  legend: 'Ce qui porte une étoile est demandé pour envoyer, pas pour enregistrer.',
  drafts: 'Vos brouillons',
  untitled: 'Brouillon sans titre',
  draftLeft: (n: number) => `Vous avez ${count(n, 'brouillon', 'brouillons')}, sur ${mostDrafts} au plus.`,

  who: 'Votre projet',
  for: 'Vous écrivez pour',
  forMine: 'Mon projet',
  forStructure: (name: string) => `Un projet que j’accompagne, au nom de ${name}`,
  forHint: 'Le projet lit tout et donne son accord\u00a0: sans lui, rien ne part.',
  sheet: 'Sa fiche',
  noSheet: 'Aucune\u00a0: j’écris son nom',
  project: 'Nom du projet',
  projectElse: 'Ou son nom, s’il n’a pas de fiche',
  accompanied: 'Le projet que vous accompagnez',
  accompaniedHint: 'Le nom de sa fiche publiée, ou son adresse dans l’annuaire.',
  whichProject: 'Lequel de ces projets\u00a0?',
  place: 'Où cela se passe-t-il\u00a0?',
  placeHint: 'Une commune, un département, une région\u2026 Par exemple\u00a0: Guéret, ou 23000.',
  challenge: 'Défi que sert le projet',
  noChallenge: 'Je ne sais pas',

  what: 'Ce que vous voulez faire',
  title: 'Le blocage en une ligne',
  titleHint: 'Par exemple\u00a0: prêter des voitures réparées à des jeunes conducteurs.',
  wants: 'Ce que je veux faire',

  block: 'Ce qui bloque',
  kind: 'Qui a dit non, ou ne répond pas\u00a0?',
  choose: 'Choisir\u2026',
  administration: 'Nom du service',
  administrationHint:
    'Le service ou sa fonction, jamais le nom d’une personne. Par exemple\u00a0: bureau de l’urbanisme, préfecture de la Creuse.',
  how: 'Comment cela bloque-t-il\u00a0?',
  hows: {
    rule: 'Un texte l’interdit ou ne le prévoit pas.',
    interpretation: 'Le texte existe, et le service en tire une autre conclusion que vous.',
    delay: 'La demande est partie, la réponse n’arrive pas.',
    silo: 'Chacun dit que c’est à l’autre de décider.',
    nobody: 'Vous ne savez pas à qui vous adresser, ou personne ne décroche.',
  },
  helpTitle: 'Vous hésitez\u00a0? Deux questions',
  help1: 'Avez-vous reçu une réponse\u00a0?',
  help1No: `Non, et je sais à qui j’ai écrit${nb}: «${nb}La réponse ne vient pas${nb}». Non, et je ne sais pas à qui écrire${nb}: «${nb}Je n’ai personne à qui parler${nb}».`,
  help2: 'Si oui, que dit-elle\u00a0?',
  help2No: `Elle renvoie ailleurs${nb}: «${nb}Chaque service renvoie à un autre${nb}». Elle cite un texte qui l’interdit noir sur blanc${nb}: «${nb}Une règle l’interdit${nb}». Elle cite un texte que vous lisez autrement, ou aucun${nb}: «${nb}On lit la règle autrement que moi${nb}».`,
  rule: 'La règle ou la pratique en cause',
  ruleHint: 'Le texte cité, ou l’habitude qu’on vous oppose. Vos mots suffisent.',
  tried: 'Ce que j’ai essayé',
  triedHint: 'Courriers, appels, rendez-vous\u00a0: les dates et les services, sans nommer personne.',
  matter: 'Domaine',
  matterHint: 'Il sert à trouver la bonne personne.',

  asked: 'Ce que vous demandez',
  request: 'Ma demande précise',
  requestHint: 'Par exemple\u00a0: une réponse écrite, un rendez-vous, une autorisation pour un an.',
  consequence: 'Ce qui se passe si rien ne bouge',
  neededOn: 'Date à laquelle il faut une réponse',
  neededHint: 'Seulement s’il y en a une\u00a0: elle compte dans la priorité.',
  scale: 'Jusqu’où le projet irait-il, une fois débloqué\u00a0?',
  scaleHint: 'Cela compte dans la priorité, par des critères publics.',
  toPriorities: 'Comment la priorité est calculée',

  files: 'Vos documents',
  filesHint: 'Un courrier reçu, un refus, un plan. Masquez les noms des agents si vous le pouvez.',
  file: 'Joindre un document',
  fileHint: `PDF, image ou document bureautique sans macro, 10${nb}Mo au plus. Il est enregistré avec le brouillon.`,
  fileTitle: 'Ce que c’est',
  fileTitleHint: 'Par exemple\u00a0: refus reçu en mars.',
  fileNamed: 'Document joint',
  fileAdded: 'Document joint, brouillon enregistré.',
  takeBack: 'Documents à retirer à l’enregistrement',
  attach: 'Joindre et enregistrer',

  keep: 'Enregistrer le brouillon',
  check: 'Relire avant d’envoyer',
  kept: 'Brouillon enregistré.',
  drop: 'Supprimer ce brouillon',

  errors: {
    email: 'Retirez l’adresse électronique\u00a0: personne n’est nommé ici. Écrivez plutôt le service, ou la fonction.',
    day: 'Donnez une date, ou laissez vide',
    noPlace: 'Aucun lieu ne porte ce nom',
    whichPlace: 'Plusieurs lieux portent ce nom\u00a0: choisissez',
    noProject: 'Aucun projet publié ne porte ce nom',
    whichProject: 'Plusieurs projets portent ce nom\u00a0: choisissez',
  },
} as const
