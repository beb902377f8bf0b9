type Step = { minutes: number; title: string; text: string }

/** How the workshop goes, whatever is asked. It is the same on paper and on line, and takes an hour and a half. */
export const steps: Record<'round' | 'ideas', readonly Step[]> = {
  round: [
    {
      minutes: 10,
      title: 'Accueillir',
      text: 'Lire la question à voix haute. Choisir qui garde le temps et qui note.',
    },
    {
      minutes: 10,
      title: 'Écrire seul, en silence',
      text: 'Chacun note ce qu’il pense, et pourquoi, avant d’entendre les autres.',
    },
    {
      minutes: 40,
      title: 'Parler à tour de rôle',
      text: 'Chacun parle une fois, deux minutes, sans être coupé. On peut passer son tour, et parler à la fin.',
    },
    { minutes: 15, title: 'Réagir', text: 'Un second tour, court\u00a0: ce que l’on a entendu de nouveau.' },
    {
      minutes: 15,
      title: 'Relire',
      text: 'Qui note relit chaque phrase. Chacun corrige la sienne et dit si elle porte un nom\u00a0: sur le site, elles n’en portent pas.',
    },
  ],
  ideas: [
    {
      minutes: 10,
      title: 'Accueillir',
      text: 'Lire la question à voix haute. Choisir qui garde le temps et qui note.',
    },
    {
      minutes: 10,
      title: 'Écrire seul, en silence',
      text: 'Une idée par papier, cinq au plus. Une phrase\u00a0: ce que l’on ferait.',
    },
    {
      minutes: 20,
      title: 'Lire à tour de rôle',
      text: 'Chacun lit une idée, puis la suivante. On demande à comprendre, on ne juge pas.',
    },
    {
      minutes: 25,
      title: 'Rapprocher',
      text: 'Poser ensemble les papiers qui disent la même chose. Donner un nom à chaque tas. Une idée seule reste seule.',
    },
    { minutes: 15, title: 'Ce qui manque', text: 'Que dirait quelqu’un qui n’est pas là\u00a0? Ajouter ces idées.' },
    {
      minutes: 10,
      title: 'Relire',
      text: 'Qui note relit toutes les idées. Rien ne se jette\u00a0: ce qui est mis de côté l’est avec une raison.',
    },
  ],
}
