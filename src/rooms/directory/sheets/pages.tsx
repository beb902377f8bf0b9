import type { Child } from 'hono/jsx'
import { joinWords, nbsp } from '#core/pure/text.ts'
import { challengePath } from '#rooms/challenges/index.ts'
import {
  BannerTag,
  Empty,
  KeyValues,
  LabelTag,
  LinkButton,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Tag,
  Timeline,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { canArchive, canEdit, type Standing } from '../rules.ts'
import { words as common, kindNames, kindPlurals, legalFormNames, publicNames, stageNames } from '../words.ts'
import type { PublicSheet } from './api.ts'
import { SheetAside } from './aside.tsx'
import { Paragraphs, ProjectList, Where } from './parts.tsx'
import type { BorneProject, HeldLabel } from './queries.ts'
import type { TimelineLine } from './timeline.ts'
import { words } from './words.ts'

export type SheetPageProps = {
  sheet: PublicSheet
  standing: Standing
  memberCount: number
  /** Nobody confirmed nor changed it for a year. */
  isStale: boolean
  /** Its date is the word of those who keep it, not of the directory. */
  confirmedByTeam: boolean
  projects: readonly BorneProject[]
  labels: readonly HeldLabel[]
  history: readonly TimelineLine[]
  /** The visitor keeps a labelled structure. */
  mayRefer: boolean
}

const threads = { project: 'project', organisation: 'support' } as const

export const SheetPage = ({
  sheet,
  standing,
  memberCount,
  projects,
  labels,
  history,
  mayRefer,
  ...told
}: SheetPageProps) => (
  <Page
    title={sheet.name}
    description={sheet.summary}
    trail={[
      { href: paths.search, label: common.directory },
      { href: paths.searchKind(sheet.kind), label: kindPlurals[sheet.kind] },
      { label: sheet.name },
    ]}
    thread={threads[sheet.kind]}
    current={paths.searchKind(sheet.kind)}
    noindex={sheet.status !== 'published'}
  >
    <PageHead
      title={sheet.name}
      thread={threads[sheet.kind]}
      kind={kindNames[sheet.kind]}
      lede={nbsp(sheet.summary)}
      tags={<Tags sheet={sheet} labels={labels} />}
      actions={<HeadActions sheet={sheet} standing={standing} mayRefer={mayRefer} />}
    />
    <Split label={words.about} aside={<SheetAside {...{ sheet, standing }} {...told} isKept={memberCount > 0} />}>
      <StatusNote sheet={sheet} />
      <NeedSection sheet={sheet} standing={standing} />
      <Told id="activite" title={words.does(sheet.name)} empty={words.fill.description} {...{ sheet, standing }}>
        {sheet.description && <Paragraphs text={sheet.description} />}
      </Told>
      {(sheet.places.length > 0 || sheet.seat) && <Where places={sheet.places} seat={sheet.seat} />}
      {projects.length > 0 && <ProjectList projects={projects} />}
      {history.length > 0 && (
        <Section id="histoire" title={words.history(sheet.kind)} thread={threads[sheet.kind]}>
          <Timeline
            thread={threads[sheet.kind]}
            events={history.map(({ at, text }, index) => ({ date: at, text, state: index === 0 ? 'now' : 'past' }))}
          />
        </Section>
      )}
    </Split>
  </Page>
)

const Tags = ({ sheet, labels }: { sheet: PublicSheet; labels: readonly HeldLabel[] }) => (
  <>
    {sheet.banner && <BannerTag former={sheet.banner === 'former'} href={paths.bannerOf(sheet.slug)} />}
    {labels.map((label) => (
      <LabelTag {...label} href={paths.labelsOf(sheet.slug)} />
    ))}
    {sheet.fictional && <Tag kind="demo">{common.fictional}</Tag>}
    {sheet.status === 'draft' && <Tag kind="provisional">{common.draft}</Tag>}
    {sheet.status === 'archived' && <Tag icon="history">{common.archived}</Tag>}
    {sheet.challenges.map((challenge) => (
      <a href={challengePath(challenge.slug)}>{challenge.name}</a>
    ))}
    {sheet.legalForm && <span class="muted">{legalFormNames[sheet.legalForm]}</span>}
    {sheet.stage && <span class="muted">{stageNames[sheet.stage]}</span>}
  </>
)

const isKeeper = (standing: Standing): boolean => standing === 'owner' || standing === 'editor'

type HeadProps = Pick<SheetPageProps, 'sheet' | 'standing' | 'mayRefer'>

const HeadActions = ({ sheet, standing, mayRefer }: HeadProps) => (
  <>
    {sheet.status === 'published' && (
      <p>
        <LinkButton to={paths.write(sheet.kind, sheet.slug)} icon="mail">
          {words.write(sheet.kind)}
        </LinkButton>
      </p>
    )}
    {sheet.kind === 'project' && sheet.status !== 'archived' && sheet.banner !== 'member' && isKeeper(standing) && (
      <p>
        <More to={paths.declare} icon="flag">
          {words.declare}
        </More>
      </p>
    )}
    {sheet.kind === 'project' && isKeeper(standing) && (
      <p>
        <More to={paths.supportOf(sheet.id)}>{words.support}</More>
      </p>
    )}
    {mayRefer && sheet.status === 'published' && !isKeeper(standing) && (
      <p>
        <More to={paths.refer(sheet.id)}>{words.refer}</More>
      </p>
    )}
    {canEdit({ ...sheet, standing }) && (
      <p>
        <More to={paths.step(sheet.id, 'essentiel')}>{sheet.status === 'draft' ? words.goOn : words.edit}</More>
      </p>
    )}
    {sheet.status === 'archived' && canArchive({ standing }) && (
      <p>
        <More to={paths.archive(sheet.id)}>{words.restore}</More>
      </p>
    )}
  </>
)

const StatusNote = ({ sheet }: { sheet: PublicSheet }) => {
  if (sheet.status === 'draft') {
    return (
      <Note kind="know">
        <p>{words.draftNote}</p>
      </Note>
    )
  }
  if (sheet.status === 'published') return null
  return (
    <Note kind="know" title={words.archivedTitle}>
      <p>{nbsp(words.archivedNote(sheet.archivedAt, sheet.archivedReason))}</p>
    </Note>
  )
}

type ToldProps = {
  id: string
  title: string
  empty: string
  sheet: PublicSheet
  standing: Standing
  step?: string
  children?: Child
}

/** A section with what is said; with nothing said, absent for visitors and an invitation for those who keep the sheet. */
const Told = ({ id, title, empty, sheet, standing, step = 'essentiel', children }: ToldProps) => {
  const invited = canEdit({ ...sheet, standing })
  if (!children && !invited) return null
  return (
    <Section id={id} title={title} thread={threads[sheet.kind]}>
      {children || <Empty title={empty} level={3} action={<More to={paths.step(sheet.id, step)}>{words.edit}</More>} />}
    </Section>
  )
}

const NeedSection = ({ sheet, standing }: { sheet: PublicSheet; standing: Standing }) => {
  const forWhom = forWhomOf(sheet)
  if (!sheet.need && forWhom) {
    return (
      <Section id="publics" title={words.publics} thread={threads[sheet.kind]}>
        <Paragraphs text={`${forWhom}.`} />
      </Section>
    )
  }
  return (
    <Told id="besoin" title={words.need} empty={words.fill.need} step="besoin" {...{ sheet, standing }}>
      {sheet.need && (
        <>
          <Paragraphs text={sheet.need} />
          {forWhom && <KeyValues items={[[words.publics, forWhom]]} />}
        </>
      )}
    </Told>
  )
}

const forWhomOf = ({ publics, publicsOther }: PublicSheet): string => {
  const [first, ...others] = [...publics.map((code) => publicNames[code]), ...(publicsOther ? [publicsOther] : [])]
  return first ? joinWords([first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))]) : ''
}
