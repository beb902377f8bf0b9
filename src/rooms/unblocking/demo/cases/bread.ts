import type { Answered } from '../answered.ts'

export const bread: Answered = {
  by: 'yanis',
  on: 300,
  project: 'L’Épicerie du col',
  place: 'department:07',
  challenge: 'ruralite',
  title: 'Prêter la salle de classe le soir',
  wants: 'Tenir l’aide aux devoirs et l’épicerie ambulante dans la salle de classe, après l’école.',
  kind: 'municipality',
  administration: 'Mairie',
  how: 'interpretation',
  rule: 'La mairie pense qu’une école ne sert qu’à l’école.',
  tried: 'Une demande au conseil, reportée deux fois.',
  consequence: 'Onze enfants rentrent seuls.',
  request: 'Une réponse écrite avant la rentrée.',
  neededIn: 60,
  matter: 'education',
  scale: 'country',
  sorted: {
    on: 298,
    level: 2,
    purpose: 'La sécurité des enfants, et que l’école reste à l’école quand elle en a besoin.',
  },
  answered: 284,
  outcome: () => ({
    kind: 'already_lawful',
    said: 'C’était déjà permis\u00a0: hors du temps scolaire, la commune peut prêter les locaux qui lui appartiennent, par une convention.',
    legalBasis:
      'Code de l’éducation, partie sur l’usage des locaux scolaires hors temps scolaire (référence à vérifier avant usage\u00a0: exemple de démonstration)',
    details: {
      letter:
        'Nous vous confirmons que les locaux scolaires dont la commune est propriétaire peuvent être mis à disposition en dehors du temps scolaire, par une convention qui dit les heures, l’assurance et le ménage, après avis du conseil d’école.',
    },
  }),
  confirmed: { on: 280, opinion: 'solved', said: 'Une lettre a suffi. On aurait pu gagner un an.' },
  sheet: {
    title: 'Prêter une salle de classe en dehors des heures d’école',
    blockage:
      'Une association veut tenir des activités dans une école, le soir. On lui répond qu’une école ne sert qu’à l’école.',
    rule: 'L’usage des locaux scolaires hors temps scolaire.',
    wayOut:
      'C’était déjà permis. Une convention avec la commune, après avis du conseil d’école, dit les heures, l’assurance et le ménage.',
    letter:
      'Nous vous confirmons que les locaux scolaires peuvent être prêtés en dehors du temps scolaire, par une convention qui fixe [les heures], [l’assurance] et [l’entretien].',
  },
}
