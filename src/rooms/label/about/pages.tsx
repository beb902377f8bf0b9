import { nbsp } from '#core/pure/text.ts'
import {
  Columns,
  Facts,
  LinkButton,
  Links,
  List,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Table,
  Tag,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import type { FamilyLine } from '../referential/queries.ts'
import type { ClockKind, Settings } from '../rules.ts'
import { clockNames, words as common } from '../words.ts'
import type { Taken } from './rules.ts'
import { words } from './words.ts'

const comparison = '/banniere/banniere-ou-label'

type HomeProps = {
  families: readonly FamilyLine[]
  labelled: Record<string, number>
  settings: Settings
  isSignedIn: boolean
}

export const LabelPage = ({ families, labelled, settings, isSignedIn }: HomeProps) => {
  const total = Object.values(labelled).reduce((sum, n) => sum + n, 0)
  return (
    <Page title={words.title} description={words.description} trail={[{ label: common.label }]} thread="support">
      <PageHead
        title={words.title}
        lede={words.lede}
        actions={
          <>
            <p>
              <LinkButton to={paths.apply} icon="shield-check">
                {words.apply}
              </LinkButton>
            </p>
            <p>
              <More to={paths.guide}>{words.guide}</More>
            </p>
          </>
        }
      >
        <Facts
          thread="support"
          items={[[<a href={paths.register}>{total < 2 ? words.labelled[0] : words.labelled[1]}</a>, total]]}
        />
      </PageHead>
      <Split label={words.around} aside={<Around isSignedIn={isSignedIn} />}>
        <Section id="familles" title={words.families} intro={words.familiesIntro} thread="support">
          <List>
            {families.map(({ code, name, statement }) => (
              <li class="flow f2">
                <h3 class="t2">{name}</h3>
                <p>{nbsp(statement)}</p>
                <p class="row small">
                  <a href={paths.referential(code)}>
                    {words.criteria}
                    <span class="vh"> {name}</span>
                  </a>
                  <span class="muted">{words.labelledIn(labelled[code] ?? 0)}</span>
                </p>
              </li>
            ))}
          </List>
        </Section>
        <div id="garanties">
          <Columns>
            <Section id="donne" title={words.gives} thread="territory">
              <Lines lines={words.givesLines} />
            </Section>
            <Section id="ne-donne-pas" title={words.not} thread="project">
              <Lines lines={words.notLines} />
            </Section>
          </Columns>
        </div>
        <Note kind="support" title={words.apart}>
          <p>{words.apartText}</p>
          <p>
            <More to={comparison}>{words.comparison}</More>
          </p>
        </Note>
        <Section id="comment" title={words.how} intro={words.howIntro}>
          <p>
            <Tag kind="provisional">{common.proposal}</Tag> <span class="muted small">{words.proposal}</span>
          </p>
          <ol class="hist c-soutien">
            {words.steps(settings).map(([title, text]) => (
              <li>
                <strong>{title}</strong>
                <p>{text}</p>
              </li>
            ))}
          </ol>
          <p>
            <More to={paths.times}>{words.times}</More>
          </p>
        </Section>
        <p class="muted small">{words.source}</p>
      </Split>
    </Page>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List tight>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </List>
)

const Around = ({ isSignedIn }: { isSignedIn: boolean }) => (
  <Section id="plus" title={words.around}>
    <Links
      columns
      items={[
        { href: paths.register, label: words.register },
        { href: paths.coverage, label: words.coverage },
        { href: paths.referentials, label: words.referentials },
        { href: paths.times, label: words.times },
        { href: paths.draws, label: words.draws },
        { href: comparison, label: words.comparison },
        ...(isSignedIn ? [{ href: paths.mine, label: words.mine }] : []),
      ]}
    />
  </Section>
)

type TimesProps = { taken: readonly Taken[]; targets: Record<ClockKind, number>; settings: Settings }

export const TimesPage = ({ taken, targets, settings }: TimesProps) => {
  const page = words.timesPage
  const shown = (n: number | null) => (n === null ? <span class="muted">{page.notEnough}</span> : page.days(n))
  return (
    <Page title={page.title} trail={[crumbs.home, { label: page.title }]} thread="support">
      <PageHead
        title={page.title}
        lede={page.lede}
        tags={
          <>
            <Tag kind="provisional">{common.proposal}</Tag>
            <span class="muted small">{words.proposal}</span>
          </>
        }
      />
      <div class="flow f7">
        <Section id="nous" title={page.clocks} intro={page.clocksIntro} thread="support">
          <Table
            caption={page.clocks}
            hideCaption
            stack
            rows={[...taken]}
            columns={[
              { label: page.columns.step, header: true, cell: ({ kind }) => clockNames[kind] },
              { label: page.columns.target, cell: ({ kind }) => page.days(targets[kind]) },
              { label: page.columns.median, cell: ({ median }) => shown(median) },
              { label: page.columns.nine, cell: ({ nineOfTen }) => shown(nineOfTen) },
              { label: page.columns.files, number: true, cell: ({ files }) => files },
            ]}
          />
        </Section>
        <Section id="structure" title={page.waits}>
          <Table
            caption={page.waits}
            hideCaption
            stack
            rows={page.waitLines(settings)}
            columns={[
              { label: page.columns.step, header: true, cell: ([step]) => step },
              { label: page.columns.target, cell: ([, target]) => target },
            ]}
          />
        </Section>
        <Section id="apres" title={page.after}>
          <Table
            caption={page.after}
            hideCaption
            stack
            rows={page.afterLines(settings)}
            columns={[
              { label: page.columns.step, header: true, cell: ([step]) => step },
              { label: page.columns.target, cell: ([, target]) => target },
            ]}
          />
        </Section>
        <p>{page.late}</p>
        <p class="muted small">{page.how}</p>
      </div>
    </Page>
  )
}
