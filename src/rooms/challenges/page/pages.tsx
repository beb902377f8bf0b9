import type { Child } from 'hono/jsx'
import { Bars, Links, Note, Page, PageHead, Section, Split, Timeline } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { sdgLabel } from '../reference/sdg.ts'
import { typologies, words } from '../words.ts'
import type { ChallengePageView } from './queries.ts'
import { SheetsOn } from './sheets.tsx'

/** One challenge: what it is about, who answers it, where, and what it contains. */
export const ChallengePage = ({ view, blockages }: { view: ChallengePageView; blockages: Child }) => {
  const { challenge, parent, history } = view
  return (
    <Page
      title={challenge.name}
      description={challenge.summary}
      thread="brand"
      trail={[
        { href: paths.challenges, label: words.title },
        ...(parent ? [{ href: paths.challenge(parent.slug), label: parent.name }] : []),
        { label: challenge.name },
      ]}
    >
      <PageHead title={challenge.name} lede={challenge.summary} thread="brand" kind={words.kind} />
      <Split label={words.sdg} aside={<Beside view={view} />}>
        <SheetsOn view={view} />
        {blockages}
        <Where typologies={view.typologies} atLeast={view.atLeast} />
        {history.length > 0 && (
          <Section id="historique" title={words.history}>
            <Timeline
              events={history.map(({ at, details }) => ({ date: at, text: words.absorbed(String(details.fromName)) }))}
            />
          </Section>
        )}
      </Split>
    </Page>
  )
}

const Beside = ({ view: { challenge, parent, children, siblings } }: { view: ChallengePageView }) => (
  <>
    {children.length > 0 && (
      <Section id="sous-defis" title={words.subChallenges}>
        <Bars
          thread="project"
          items={children.map(({ slug, name, projects }) => ({
            label: name,
            href: paths.challenge(slug),
            count: projects,
            unit: words.projectsUnit(projects),
          }))}
        />
      </Section>
    )}
    {parent && (
      <Section id="partie" title={words.beside}>
        <p>
          {words.part} <a href={paths.challenge(parent.slug)}>{parent.name}</a>.
        </p>
        <Links
          label={words.beside}
          items={siblings.map(({ slug, name }) => ({ href: paths.challenge(slug), label: name }))}
        />
      </Section>
    )}
    <Section id="odd" title={words.sdg}>
      <ul class="list tight">
        {challenge.sdg.map((number) => (
          <li>{sdgLabel(number)}</li>
        ))}
      </ul>
      <p class="small muted">{words.sdgIntro}</p>
    </Section>
    {challenge.aliases.length > 0 && (
      <Section id="autres-noms" title={words.alsoCalled}>
        <p>{challenge.aliases.join(', ')}</p>
      </Section>
    )}
  </>
)

/** Where the answers are. When towns alone answer, says so: silence elsewhere is not the absence of a need. */
const Where = ({ typologies: counts, atLeast }: Pick<ChallengePageView, 'typologies' | 'atLeast'>) => {
  const classes = typologies.map(([code, label]) => ({ code, label, count: counts[code] ?? 0 }))
  const elsewhere = classes.some(({ code, count }) => code !== 'urban' && count > 0)
  if (!elsewhere && !counts.urban) return null
  return (
    <Section id="ou" title={words.where} intro={atLeast ? words.whereAtLeast : words.whereIntro}>
      <Bars
        thread="territory"
        items={classes.map(({ label, count }) => ({ label, count, unit: words.sheetsUnit(count) }))}
      />
      {!elsewhere && !atLeast && (
        <Note kind="know" title={words.onlyTowns} level={3}>
          <p>{words.onlyTownsText}</p>
        </Note>
      )}
    </Section>
  )
}
