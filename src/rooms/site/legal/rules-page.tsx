import { frenchNumber } from '#core/pure/text.ts'
import type { Transparency } from '#rooms/newsroom/index.ts'
import { KeyValues, Page, PageHead, Prose, Section, Stack } from '#ui/index.ts'

const words = {
  title: 'Règles du site',
  lede: 'Ce à quoi l’on s’engage en créant un compte. C’est court exprès.',
  sections: [
    {
      id: 'dire-vrai',
      title: 'Dire vrai',
      lines: [
        'Une fiche décrit un projet ou une structure qui existe, ou qui se prépare et le dit.',
        'On ne parle pas au nom d’une structure sans en faire partie ou sans son accord.',
        'Une personne n’est nommée qu’avec son accord\u00a0; une adresse n’est montrée que par la personne à qui elle appartient.',
      ],
    },
    {
      id: 'respecter',
      title: 'Respecter chacun',
      lines: [
        'Ni injure, ni discrimination, ni publicité. Écrire à une fiche sert à s’entraider, pas à démarcher en nombre.',
        'Qui reçoit un message déplacé peut clore l’échange et nous le signaler.',
      ],
    },
    {
      id: 'partager',
      title: 'Partager',
      lines: [
        'Ce qui est publié dans une fiche est réutilisable par tous sous Licence Ouverte 2.0, sauf les coordonnées et les noms des personnes.',
      ],
    },
    {
      id: 'moderation',
      title: 'Commentaires et modération',
      lines: [
        'Chaque message est lu par une personne avant d’être publié, en 72\u00a0heures au plus. Nul ne modère ses propres messages.',
        'On refuse\u00a0: l’injure, l’accusation sans preuve, la donnée personnelle d’autrui, le propos contraire à la loi, la publicité, le hors-sujet, la répétition.',
        'Un refus dit la règle enfreinte et en quoi. On peut le contester une fois\u00a0: une autre personne juge.',
        'Un message n’est jamais réécrit. Seules des données personnelles peuvent y être masquées, et la page le dit.',
        'Chacun peut signaler un commentaire publié\u00a0; s’il laisse une adresse, il sait la suite.',
      ],
    },
    {
      id: 'banniere',
      title: 'La bannière',
      lines: [
        'Une déclaration engage ceux qui la font\u00a0: elle est publique, datée, et ne se réécrit pas.',
        'Aucun bureau n’accorde ni ne retire la bannière. Un projet part quand il veut\u00a0; sans renouvellement dans l’année, il devient ancien membre.',
      ],
    },
    {
      id: 'si-non',
      title: 'Si une règle n’est pas tenue',
      lines: [
        'Une personne de l’équipe corrige ou archive la fiche, ou suspend le compte, en disant pourquoi. Chaque décision est notée.',
        'On peut la contester en écrivant à l’équipe\u00a0; une autre personne relit.',
      ],
    },
  ],
}

/** What moderation did, counted when the page is asked. */
const Figures = ({ figures }: { figures: Transparency }) => (
  <KeyValues
    items={[
      ['Messages reçus', frenchNumber(figures.received)],
      ['Publiés', frenchNumber(figures.published)],
      ['Refusés ou retirés', frenchNumber(figures.refused)],
      ['Délai médian', figures.medianHours === null ? null : `${frenchNumber(figures.medianHours)}\u00a0h`],
      ['Recours, dont acceptés', `${frenchNumber(figures.appeals)}, ${frenchNumber(figures.overturned)}`],
    ]}
  />
)

/** What one agrees to when creating an account. */
export const RulesPage = ({ figures }: { figures: Transparency }) => (
  <Page title={words.title} trail={[{ label: words.title }]}>
    <PageHead title={words.title} lede={words.lede} />
    <Stack gap={7}>
      {words.sections.map(({ id, title, lines }) => (
        <Section id={id} title={title}>
          <Prose>
            <ul>
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Prose>
          {id === 'moderation' && <Figures figures={figures} />}
        </Section>
      ))}
    </Stack>
  </Page>
)
