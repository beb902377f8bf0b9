import { Bars, Item, LinkButton, Links, List, Page, PageHead, Section, Split } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words } from '../words.ts'
import type { Listed } from './queries.ts'

/** The five challenges, what each contains, and how to choose. */
export const ChallengesPage = ({ challenges }: { challenges: Listed[] }) => (
  <Page title={words.title} description={words.description} thread="brand" trail={[{ label: words.title }]}>
    <PageHead title={words.title} lede={words.lede} />
    <Split label={words.how} aside={<HowToChoose />}>
      <Section id="combien" title={words.projects} hideTitle>
        <Bars
          thread="project"
          items={[...challenges]
            .sort((a, b) => b.projects - a.projects || a.position - b.position)
            .map(({ slug, name, projects }) => ({
              label: name,
              href: paths.challenge(slug),
              count: projects,
              unit: words.projectsUnit(projects),
            }))}
        />
      </Section>
      {challenges.map((root) => (
        <Section id={root.slug} title={root.name}>
          <p>{root.summary}</p>
          <Links
            label={`${words.subChallenges}\u00a0: ${root.name}`}
            items={root.children.map(({ slug, name }) => ({ href: paths.challenge(slug), label: name }))}
          />
        </Section>
      ))}
    </Split>
  </Page>
)

const HowToChoose = () => (
  <Section id="choisir" title={words.how}>
    <List tight>
      {words.howSteps.map((step) => (
        <Item>{step}</Item>
      ))}
    </List>
    <p>
      <LinkButton to={paths.contact} kind="alt">
        {words.write}
      </LinkButton>
    </p>
    <p class="small muted">{words.origin}</p>
  </Section>
)
