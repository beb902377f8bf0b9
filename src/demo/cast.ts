/**
 * The cast: invented people, used alike by the demonstration, the tests and the documents. `.example` never exists (RFC 2606).
 * Password of every account of the demonstration: `castPassword`.
 */
export const castPassword = 'un village, une idée, trois voisins et du temps'

export type CastMember = { name: string; email: string; about: string }

export const cast = {
  camille: {
    name: 'Camille Roux',
    email: 'camille.roux@toit-a-deux-voix.example',
    about: 'porte le projet « Toit à deux voix », à Lyon',
  },
  nadia: {
    name: 'Nadia Berthier',
    email: 'nadia.berthier@permis-de-bouger.example',
    about: 'porte un garage solidaire en Creuse, réseau lent',
  },
  yanis: {
    name: 'Yanis Delorme',
    email: 'yanis.delorme@ligne-des-bourgs.example',
    about: 'dirige une SCIC de covoiturage en Ardèche',
  },
  maelle: {
    name: 'Maëlle Guyot',
    email: 'maelle.guyot@atelier-des-pentes.example',
    about: 'responsable d’un incubateur lyonnais',
  },
  simon: {
    name: 'Simon Achard',
    email: 'simon.achard@banque-demain.example',
    about: 'chargé d’investissement solidaire',
  },
  lucie: { name: 'Lucie Fontanel', email: 'lucie.fontanel@mesure-et-sens.example', about: 'évaluatrice et chercheuse' },
  ibrahim: {
    name: 'Ibrahim Sow',
    email: 'ibrahim.sow@collectif-drome.example',
    about: 'anime un territoire, dans la Drôme',
  },
  helene: {
    name: 'Hélène Marchetti',
    email: 'helene.marchetti@prefecture.example',
    about: 'agente publique en préfecture de région',
  },
  georges: {
    name: 'Georges Lavigne',
    email: 'georges.lavigne@instance.example',
    about: 'administrateur technique de la plateforme',
  },
  aicha: {
    name: 'Aïcha Benali',
    email: 'aicha.benali@instance.example',
    about: 'tient l’annuaire et répond aux messages',
  },
  lea: {
    name: 'Léa Morin',
    email: 'lea.morin@instance.example',
    about: 'écrit le journal et modère les commentaires',
  },
  marc: {
    name: 'Marc Aubin',
    email: 'marc.aubin@instance.example',
    about: 'relit le journal, modère, et porte la parole de l’équipe',
  },
  jeanne: {
    name: 'Jeanne Duval',
    email: 'jeanne.duval@instance.example',
    about: 'coordonne le label',
  },
  amine: { name: 'Amine Morel', email: 'amine.morel@instance.example', about: 'instruit les candidatures au label' },
  julie: { name: 'Julie Diallo', email: 'julie.diallo@instance.example', about: 'instruit les candidatures au label' },
  denise: { name: 'Denise Cazal', email: 'denise.cazal@instance.example', about: 'instruit les candidatures au label' },
  martine: { name: 'Martine Keller', email: 'martine.keller@comite.example', about: 'siège au comité du label' },
  olivier: { name: 'Olivier Sabatier', email: 'olivier.sabatier@comite.example', about: 'siège au comité du label' },
  fatou: { name: 'Fatou Ndiaye', email: 'fatou.ndiaye@comite.example', about: 'siège au comité du label' },
  tristan: { name: 'Tristan Le Goff', email: 'tristan.le-goff@comite.example', about: 'siège au comité du label' },
  rachel: { name: 'Rachel Amsellem', email: 'rachel.amsellem@comite.example', about: 'siège au comité du label' },
  bruno: {
    name: 'Bruno Escudier',
    email: 'bruno.escudier@universite.example',
    about: 'chercheur, donne des avis de l’extérieur',
  },
  hugo: {
    name: 'Hugo Perrin',
    email: 'hugo.perrin@soutiens.example',
    about: 'tient, à lui seul, plusieurs structures de soutien inventées',
  },
  karim: {
    name: 'Karim Haddad',
    email: 'karim.haddad@prefecture.example',
    about: 'agent public en préfecture de département',
  },
  sylvie: {
    name: 'Sylvie Arnaud',
    email: 'sylvie.arnaud@ministere.example',
    about: 'agente publique dans un ministère',
  },
  thomas: {
    name: 'Thomas Vidalenc',
    email: 'thomas.vidalenc@ministere.example',
    about: 'agent public à l’échelon interministériel',
  },
  odile: { name: 'Odile Renard', email: 'odile.renard@instance.example', about: 'supervise les déblocages' },
  paul: { name: 'Paul Tessier', email: 'paul.tessier@courrier.example', about: 'citoyen, sans rôle particulier' },
  rosa: { name: 'Rosa Vidal', email: 'rosa.vidal@courrier.example', about: 'compte suspendu' },
} as const satisfies Record<string, CastMember>
