import {
  type Crumb,
  Item,
  KeyValues,
  Links,
  List,
  Markdown,
  More,
  Note,
  Page,
  PageHead,
  PrintButton,
  Section,
  Split,
  Tag,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { to } from '../paths.ts'
import { ToolText } from '../tools/parts.tsx'
import { ChangeList } from './changes.tsx'
import type { Follower } from './queries.ts'
import type { Changes, ModelStep, Tool, Version } from './rules.ts'
import { timeOf, toolKindNames, words } from './words.ts'

export type VersionView = {
  version: Version
  versions: readonly { number: number; publishedOn: string; note: string }[]
  followers: readonly Follower[]
  before: Version | null
}

const trail = (version: Version, last?: string): Crumb[] => [
  { href: paths.communities, label: 'Communautés' },
  { href: to.models, label: words.title },
  ...(last
    ? [{ href: to.version(version.pathway.slug, version.number), label: nameOf(version) }, { label: last }]
    : [{ label: nameOf(version) }]),
]

const nameOf = ({ pathway, number }: Version): string => words.origin(pathway.name, number)

const Lineage = ({ version, before }: Pick<VersionView, 'version' | 'before'>) => (
  <KeyValues
    items={[
      [
        words.madeBy,
        version.community ? (
          <a href={paths.community(version.community.slug)}>{version.community.name}</a>
        ) : (
          words.national
        ),
      ],
      [
        words.takenFrom,
        version.origin && (
          <a href={to.version(version.origin.slug, version.origin.number)}>
            {words.origin(version.origin.name, version.origin.number)}
          </a>
        ),
      ],
      [words.note, version.note],
      [
        words.differences,
        before && (
          <a href={to.differences(version.pathway.slug, version.number)}>
            {words.differencesWith(before.pathway.name, before.number)}
          </a>
        ),
      ],
    ]}
  />
)

const StepText = ({ version, step, rank }: { version: Version; step: ModelStep; rank: number }) => (
  <Section id={`etape-${step.key}`} title={`${rank}. ${step.title}`} thread="territory">
    <p>{step.why}</p>
    <KeyValues
      items={[
        [words.time, timeOf(step.time)],
        [words.deliverable, step.deliverable],
      ]}
    />
    <List>
      {step.tools.map((tool) => (
        <Item
          name={tool.title}
          href={to.modelTool(version.pathway.slug, version.number, step.key, tool.key)}
          level={3}
          icon="file-text"
          thread="territory"
        >
          <p class="small muted">{toolKindNames[tool.kind]}</p>
        </Item>
      ))}
    </List>
  </Section>
)

/** A version of a pathway, whole: whoever reads it may follow it, print it, or make a variant of it. */
export const VersionPage = ({ version, versions, followers, before }: VersionView) => {
  const [latest] = versions
  return (
    <Page title={nameOf(version)} thread="territory" trail={trail(version)}>
      <PageHead
        title={version.pathway.name}
        thread="territory"
        kind={words.kind}
        lede={`${words.version(version.number)}, ${version.publishedOn ? words.publishedOn(version.publishedOn) : ''}`}
        actions={<PrintButton />}
        tags={version.pathway.demo && <Tag kind="demo">{words.fictional}</Tag>}
      />
      {latest && latest.number > version.number && (
        <Note kind="know">
          <p>
            {words.older} <a href={to.version(version.pathway.slug, latest.number)}>{words.latest}</a>
          </p>
        </Note>
      )}
      <Split
        label={words.versions}
        aside={
          <>
            <Section id="versions" title={words.versions} thread="territory">
              <Links
                items={versions.map((one) => ({
                  href: to.version(version.pathway.slug, one.number),
                  label: words.version(one.number),
                  detail: words.publishedOn(one.publishedOn),
                }))}
              />
            </Section>
            <Section id="suivie" title={words.followers} thread="territory">
              {followers.length === 0 ? (
                <p class="muted">{words.followedBy(0)}</p>
              ) : (
                <Links
                  items={followers.map((one) => ({
                    href: to.pathway(one.slug),
                    label: one.name,
                    detail: [words.version(one.number), one.fictional && words.fictional].filter(Boolean).join(', '),
                  }))}
                />
              )}
            </Section>
          </>
        }
      >
        {!version.community && (
          <Note title={words.national}>
            <p>{words.nationalNote}</p>
          </Note>
        )}
        {version.preamble && <Markdown text={version.preamble} />}
        <Lineage version={version} before={before} />
        {version.steps.map((step, index) => (
          <StepText version={version} step={step} rank={index + 1} />
        ))}
      </Split>
    </Page>
  )
}

/** What a version changed from the one it comes from. */
export const DifferencesPage = ({
  version,
  before,
  changes,
}: {
  version: Version
  before: Version
  changes: Changes
}) => (
  <Page title={`${words.differences}, ${nameOf(version)}`} thread="territory" trail={trail(version, words.differences)}>
    <PageHead
      title={words.differences}
      thread="territory"
      kind={nameOf(version)}
      lede={words.differencesWith(before.pathway.name, before.number)}
    />
    <ChangeList changes={changes} />
  </Page>
)

/** A tool of a version, for those who belong to no community yet. */
export const ModelToolPage = ({ version, step, tool }: { version: Version; step: ModelStep; tool: Tool }) => (
  <Page title={tool.title} thread="territory" trail={trail(version, tool.title)}>
    <PageHead
      title={tool.title}
      thread="territory"
      kind={toolKindNames[tool.kind]}
      lede={step.title}
      tags={version.pathway.demo && <Tag kind="demo">{words.fictional}</Tag>}
    />
    <ToolText
      tool={tool}
      file={to.modelToolFile(version.pathway.slug, version.number, step.key, tool.key)}
      source={words.sourceLine(version.pathway.name, version.number)}
    >
      <p class="doing">
        <More to={to.version(version.pathway.slug, version.number)}>{words.backToPathway}</More>
      </p>
    </ToolText>
  </Page>
)
