import { Page, PageHead, Prose, Section, Stack } from '#ui/index.ts'

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
      id: 'si-non',
      title: 'Si une règle n’est pas tenue',
      lines: [
        'Une personne de l’équipe corrige ou archive la fiche, ou suspend le compte, en disant pourquoi. Chaque décision est notée.',
        'On peut la contester en écrivant à l’équipe\u00a0; une autre personne relit.',
      ],
    },
  ],
}

/** What one agrees to when creating an account. */
export const RulesPage = () => (
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
        </Section>
      ))}
    </Stack>
  </Page>
)
