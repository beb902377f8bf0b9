import type { MailCategory } from '#core/mail.ts'

/** What can be refused, as the person sees it. */
const categories: Partial<Record<MailCategory, { label: string; hint: string }>> = {
  message: {
    label: 'Les messages que l’on m’écrit par le site',
    hint: 'Refusés, ils ne vous parviennent plus par courriel.',
  },
  sheet: {
    label: 'La vie des fiches que je tiens',
    hint: 'Invitations, fiche à vérifier, changements faits par d’autres.',
  },
  banner: {
    label: 'La bannière de mes projets',
    hint: 'Brouillon à reprendre, renouvellement de l’année, changement de la charte.',
  },
  news: {
    label: 'Les réponses que je suis',
    hint: 'Quand une orientation est confirmée, remplacée ou abandonnée.',
  },
  reply: { label: 'Les réponses à mes commentaires', hint: 'Quand quelqu’un répond à un commentaire publié.' },
  alert: {
    label: 'Mes recherches enregistrées',
    hint: 'Les fiches nouvelles qui répondent à une recherche que vous avez gardée.',
  },
  label: {
    label: 'Les dossiers du label de mes structures',
    hint: 'Pièce demandée, délai, avis, décision, renouvellement.',
  },
  support: {
    label: 'Les projets et les structures avec qui je travaille',
    hint: 'Repérage, orientation proposée, rendez-vous et échéances d’un accompagnement.',
  },
  community: {
    label: 'Mes communautés et les territoires que je suis',
    hint: 'Demande à rejoindre, mandat, réunion, demande à une direction, nouvelles d’un territoire suivi.',
  },
  decision: {
    label: 'Les décisions où j’ai une voix',
    hint: 'Ouverture d’un vote, rappel avant la clôture, résultat.',
  },
  unblocking: {
    label: 'Mes dossiers de blocage',
    hint: 'Dossier reçu, confié, en pause, répondu. Jamais ce qu’il contient.',
  },
  team: { label: 'Le travail de l’équipe', hint: 'Pour les personnes qui exercent une fonction sur le site.' },
}

export const words = {
  lede: 'Les messages de sécurité et les réponses à ce que vous avez écrit arrivent toujours. Le reste, vous choisissez.',
  legend: 'Je veux recevoir par courriel',
  categories,
  submit: 'Enregistrer mes choix',
  done: 'Vos choix sont enregistrés.',
  unsubscribe: {
    title: 'Ne plus recevoir ces messages',
    text: 'Vous ne recevrez plus par courriel\u00a0:',
    submit: 'Ne plus les recevoir',
    doneTitle: 'C’est noté',
    done: 'Vous ne recevrez plus ces messages. Vous pouvez changer d’avis dans Mon compte.',
    change: 'Mes notifications',
  },
}
