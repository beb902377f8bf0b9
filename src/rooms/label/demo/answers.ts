/** What invented structures answer, by family and criterion: two ways of saying it, so that two files do not read alike. */
export const answers: Record<string, Record<string, readonly [string, string]>> = {
  support_network: {
    identify: [
      'Deux personnes tiennent une permanence le samedi, au marché et à la bibliothèque. Un projet sur trois arrive par là.',
      'Les secrétaires de mairie nous appellent. Nous passons une journée par mois dans une commune où nous ne connaissons personne.',
    ],
    refer: [
      'Nous prenons le rendez-vous avec le porteur, puis nous rappelons les deux parties au bout d’un mois.',
      'Chaque projet adressé a une ligne dans un tableau partagé, tenue jusqu’à la réponse.',
    ],
    redirect: [
      'Un refus se dit par téléphone, avec une raison et le nom de la personne suivante, déjà prévenue.',
      'Le comité ne peut pas écarter un dossier sans écrire une autre voie sur la même page.',
    ],
    method: [
      'Quatre étapes sur neuf mois\u00a0: diagnostic, essai, budget, premier bilan. Le livret est remis au premier rendez-vous.',
      'Un parcours de dix-huit mois, au rythme du porteur, relu chaque hiver avec ceux qui en sortent.',
    ],
    team: [
      'Trois accompagnatrices suivent onze projets chacune. Chaque projet a une remplaçante nommée.',
      'Deux salariés et une bénévole. Jamais plus de neuf projets par personne.',
    ],
    fair_price: [
      'Gratuit pour le porteur. La Métropole et deux fondations paient, leurs noms sont en ligne.',
      'Trente euros par mois, offerts à qui n’a pas de revenu. Le barème est affiché à l’entrée.',
    ],
    account: [
      'Le bilan annuel dit les projets arrêtés et pourquoi, avec leur accord.',
      'Nous publions nos chiffres, et les porteurs notent notre aide. La suite à donner est dans le bilan.',
    ],
  },
  funder: {
    identify: [
      'Un formulaire d’une page, sans recommandation. Quatre demandes sur dix viennent de gens que personne ne nous a présentés.',
      'Nous tenons deux guichets par an dans chaque département, sans rendez-vous.',
    ],
    refer: [
      'Toute réponse négative donne une raison et une autre porte, que nous appelons nous-mêmes.',
      'Les dossiers trop petits pour nous partent, avec accord, vers l’avance remboursable d’à côté.',
    ],
    instruments: [
      'Prêts de 20\u00a0000 à 400\u00a0000 euros, de cinq à douze ans. Les montants et les taux sont en ligne.',
      'Des avances remboursables de 3\u00a0000 à 25\u00a0000 euros, sans garantie personnelle.',
    ],
    delay: [
      'Réponse en 45 jours. Neuf demandes sur dix l’ont eue en moins de 41 jours.',
      'Nous annonçons 60 jours et nous les tenons, sauf en août.',
    ],
    public_criteria: [
      'Sept critères publiés, un comité de cinq sociétaires, une lettre motivée à chacun.',
      'La grille est en ligne. Le comité décide à trois au moins, et son avis est envoyé en entier.',
    ],
    fair_price: ['Aucuns frais de dossier.', 'Cent euros de frais, rendus si la demande n’aboutit pas.'],
    account: [
      'Nous publions chaque année ce qui a été prêté, remboursé et perdu.',
      'Le rapport annuel donne les montants par département et les défauts de paiement.',
    ],
  },
  evaluator: {
    identify: [
      'Un projet sur deux n’avait jamais été évalué. Nous allons les chercher avec les réseaux d’accompagnement.',
      'Une bourse d’évaluation gratuite, chaque printemps, pour cinq petites équipes.',
    ],
    refer: [
      'Quand une étude ne sert à rien à ce moment-là, nous le disons et nous indiquons un outil d’autoévaluation.',
      'Les demandes hors de nos méthodes partent vers un laboratoire nommé, prévenu.',
    ],
    methods: [
      'Protocoles déposés avant l’étude, données et code publiés quand personne n’y est reconnaissable.',
      'Entretiens et comparaisons avant-après. La fiche de méthode tient en deux pages, lisibles par l’équipe.',
    ],
    independence: [
      'Nous ne finançons ni n’accompagnons personne. Deux études refusées l’an dernier, parce qu’une associée siégeait au conseil.',
      'Le contrat est signé avec le financeur, jamais payé au résultat.',
    ],
    fair_price: [
      'Un barème public selon le budget du projet, gratuit en dessous de 50\u00a0000 euros par an.',
      'Le prix de journée est affiché. Le temps demandé à l’équipe est compté d’avance.',
    ],
    account: [
      'Dix études rendues, neuf publiées, dont trois sans effet mesurable.',
      'Tous les rapports paraissent dans les trois mois, avec la réponse de l’équipe évaluée.',
    ],
  },
}
