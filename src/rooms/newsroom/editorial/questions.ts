import type { GapSeed, Maturity, Theme } from '../questions/rules.ts'

/** An answer at a date, with its source. */
type Said = {
  maturity: Maturity
  saidOn: string
  answer: string
  sourceName: string
  sourceUrl?: string
  decider?: string
  reason?: string
}

export type EditorialQuestion = {
  slug: string
  title: string
  theme: Theme
  askedOn: string
  /** Said that day without having been asked. */
  presented?: boolean
  said: readonly Said[]
  gaps?: readonly GapSeed[]
}

const meeting = 'Compte rendu de la réunion publique du 22 février 2018 à Lyon, publié par le Mouves'
const that = { maturity: 'reflection', saidOn: '2018-02-22', sourceName: meeting } as const

/** The six questions of the meeting, in our words, in its order. Only what its report says. */
export const sixQuestions: readonly EditorialQuestion[] = [
  {
    slug: 'banniere-ou-label',
    title: 'Quelle différence entre bannière et label\u00a0?',
    theme: 'banner',
    askedOn: '2018-02-22',
    said: [
      {
        ...that,
        answer:
          '**La bannière** rassemble les membres d’une communauté autogérée\u00a0: tout porteur de projet qui estime servir l’intérêt général, partager le pouvoir ou la valeur avec équité, et pratiquer l’ouverture (innovation, données, code).\n\n**Le label** sera réservé aux structures et aux acteurs qui soutiennent les porteurs de projet\u00a0: réseaux d’accompagnement, financeurs, évaluateurs. Ils forment l’écosystème sur lequel #FrenchImpact s’appuiera dans les territoires. À eux d’identifier, de prescrire, d’accompagner.',
      },
    ],
  },
  {
    slug: 'animer-les-communautes',
    title: 'Qui anime les communautés dans les territoires\u00a0?',
    theme: 'territories',
    askedOn: '2018-02-22',
    said: [
      {
        ...that,
        answer:
          'Là où aucune communauté n’existe, #FrenchImpact veut proposer une «\u00a0démarche outillée\u00a0» pour en constituer une. Là où des communautés ou des groupes d’acteurs engagés existent, le compte rendu parle de la responsabilité d’animer l’intelligence collective, dans une phrase abîmée.\n\nL’objectif est de trouver comment partager les bonnes pratiques d’un territoire à l’autre. Un groupe de travail y réfléchit.',
      },
    ],
    gaps: [
      {
        kind: 'damaged',
        quote: 'ceux-ci pourront se rde la responsabilité d’animation de l’intelligence collective',
        note: 'Le verbe manque.',
      },
    ],
  },
  {
    slug: 'role-des-hackers-publics',
    title: 'À quoi servent les hackers publics\u00a0?',
    theme: 'hackers',
    askedOn: '2018-02-22',
    said: [
      {
        ...that,
        answer:
          'L’administration fait respecter les politiques publiques\u00a0: c’est son rôle et sa responsabilité. Une réponse qui n’entre pas tout à fait dans les «\u00a0cases\u00a0» peut alors se trouver bloquée. Les hackers publics doivent servir à débloquer cela.\n\nUne des inspirations est le commissaire au redressement productif. La mise en œuvre sera testée, dans une logique d’apprentissage (test & learn). Le niveau de nomination et de délégation devra être assez élevé pour aider vraiment les innovations sociales à changer d’échelle.',
      },
    ],
    gaps: [
      {
        kind: 'typo',
        quote: 'Parfois, certaines démarches pour apporter une solution à une question mal adressée.',
        note: 'La phrase n’a pas de verbe.',
      },
    ],
  },
  {
    slug: 'entrer-par-les-defis',
    title: 'Pourquoi entrer par des défis de société\u00a0?',
    theme: 'challenges',
    askedOn: '2018-02-22',
    said: [
      {
        ...that,
        answer:
          'L’entrée sectorielle se fait par de grands défis, très larges\u00a0: inclusion, éducation, transition écologique, accompagnement intergénérationnel, cohésion des territoires, ruralité comprise.',
      },
    ],
  },
  {
    slug: 'le-milliard',
    title: 'Le milliard\u00a0: qui, comment, pourquoi\u00a0?',
    theme: 'billion',
    askedOn: '2018-02-22',
    said: [
      {
        ...that,
        answer:
          'Certains ministères sont déjà embarqués\u00a0: travail, éducation, numérique, sport, entre autres. Des fonds d’expérimentation sont évoqués, sans que l’on sache avec qui.\n\nLes entreprises sont mobilisées elles aussi, et pas seulement pour mettre à disposition des fonds privés.',
      },
    ],
    gaps: [
      {
        kind: 'cut',
        quote: 'Des fonds d’expérimentation avec',
        note: 'La phrase s’arrête là.',
      },
    ],
  },
  {
    slug: 'evaluer-l-impact',
    title: 'Comment va se dérouler l’évaluation de l’impact\u00a0?',
    theme: 'impact',
    askedOn: '2018-02-22',
    said: [
      {
        ...that,
        answer:
          'L’écosystème doit aider les acteurs à monter en compétences, culturelles et techniques, pour mieux évaluer l’impact des projets.\n\n- #FrenchImpact pourra soutenir des programmes de recherche.\n- La plateforme pourra partager des pratiques d’évaluation et des outils d’autoévaluation, dans une logique ouverte.\n- Les projets accompagnés par des partenaires labellisés recevront des moyens techniques et financiers pour leur évaluation.\n- L’accès à la donnée publique sera travaillé\u00a0: un chantier long, avec Etalab notamment.\n- La sortie «\u00a0par le haut\u00a0», pour inspirer les politiques publiques, est en réflexion avec les ministères qui participent à la création des fonds d’expérimentation.',
      },
    ],
  },
]

/** What the meeting said of the context, that nobody had asked, and what was decided since: each measure by itself. */
export const contextQuestions: readonly EditorialQuestion[] = [
  {
    slug: 'entreprises-a-mission',
    title: 'Une entreprise peut-elle inscrire une mission dans ses statuts\u00a0?',
    theme: 'law',
    askedOn: '2018-02-22',
    presented: true,
    said: [
      {
        ...that,
        answer:
          'Une réflexion est en cours pour ajouter la notion de «\u00a0mission à impact social et environnemental\u00a0», au-delà de la recherche du profit, qui est la définition légale à cette date.',
      },
      {
        maturity: 'confirmed',
        saidOn: '2019-05-22',
        answer:
          'Oui. La loi du 22 mai 2019, dite PACTE, permet à une société de se dire «\u00a0à mission\u00a0» (article L. 210-10 du code de commerce)\u00a0: une raison d’être et des objectifs sociaux et environnementaux dans ses statuts, un comité de mission, une vérification par un organisme tiers indépendant.',
        sourceName: 'Loi n° 2019-486 du 22 mai 2019, Légifrance',
        sourceUrl: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000038496102',
        decider: 'Le Parlement',
        reason: 'La loi PACTE est promulguée.',
      },
    ],
  },
  {
    slug: 'cotisations-des-premieres-annees',
    title: 'Les cotisations des entreprises sociales baisseront-elles les premières années\u00a0?',
    theme: 'law',
    askedOn: '2018-02-22',
    presented: true,
    said: [
      {
        ...that,
        answer:
          'C’est un exemple donné pour accélérer la création d’entreprises sociales, dans le Pacte de croissance de l’économie sociale et solidaire.',
      },
    ],
  },
  {
    slug: 'mecenat-de-competences',
    title: 'Le mécénat de compétences s’ouvrira-t-il aux entreprises sociales\u00a0?',
    theme: 'law',
    askedOn: '2018-02-22',
    presented: true,
    said: [
      {
        ...that,
        answer: 'La possibilité d’en ouvrir l’accès est citée comme un exemple, dans le Pacte de croissance.',
      },
    ],
  },
]
