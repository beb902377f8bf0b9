import {
  Button,
  Empty,
  Form,
  KeyValues,
  List,
  More,
  Note,
  Page,
  PageHead,
  Section,
  SelectField,
  Stack,
  Table,
  When,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths as label } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { paths } from '../paths.ts'
import type { Draw } from './queries.ts'
import { words } from './words.ts'

const DrawTable = ({ draws }: { draws: readonly Draw[] }) => (
  <Table
    caption={words.list}
    stack
    rows={draws}
    columns={[
      {
        label: words.columns.date,
        header: true,
        cell: ({ id, drawnOn }) => <a href={paths.draw(id)}>{words.one(drawnOn)}</a>,
      },
      {
        label: words.columns.among,
        cell: ({ familyName, population }) => `${words.among(population.length)}, ${familyName ?? words.all}`,
      },
      { label: words.columns.share, number: true, cell: ({ share }) => words.share(share) },
      { label: words.columns.drawn, number: true, cell: ({ drawn }) => words.among(drawn.length) },
    ]}
  />
)

/** Every draw, for everyone. */
export const DrawsPage = ({ draws }: { draws: readonly Draw[] }) => (
  <Page title={words.title} trail={[crumbs.home, { label: words.title }]} thread="support">
    <PageHead title={words.title} lede={words.lede} kind={room.label} thread="support" />
    <Stack gap={6}>
      {draws.length === 0 ? <Empty title={words.none}>{words.noneText}</Empty> : <DrawTable draws={draws} />}
      <p class="muted">{words.notSaid}</p>
      <p>
        <More to={label.register}>{words.register}</More>
      </p>
    </Stack>
  </Page>
)

type DrawProps = {
  draw: Draw
  /** The draw made again just now gives the same. */
  same: boolean
  labels: readonly { code: string; name: string; slug: string }[]
  fileUrl: string
}

/** One draw, with what it takes to make it again. */
export const DrawPage = ({ draw, same, labels, fileUrl }: DrawProps) => {
  const title = words.one(draw.drawnOn)
  return (
    <Page
      title={title}
      trail={[crumbs.home, { href: paths.draws, label: words.title }, { label: title }]}
      thread="support"
    >
      <PageHead
        title={title}
        lede={words.oneLede(draw.drawn.length, draw.population.length)}
        kind={words.title}
        thread="support"
      />
      <Stack gap={6}>
        <Section id="tires" title={words.drawn}>
          <List tight>
            {draw.drawn.map((code) => {
              const found = labels.find((one) => one.code === code)
              return (
                <li>
                  <code>{code}</code>
                  {found && (
                    <>
                      , <a href={label.structure(found.slug)}>{found.name}</a>
                    </>
                  )}
                </li>
              )
            })}
          </List>
          <p class="muted">{words.notSaid}</p>
        </Section>
        <Section id="refaire" title={words.facts}>
          <KeyValues
            wide
            items={[
              [words.date, <When date={draw.drawnOn} />],
              [words.family, draw.familyName ?? words.all],
              [words.seed, <code>{draw.seed}</code>],
              [words.shareOf, words.share(draw.share)],
              [words.population, <More to={paths.drawFile(draw.id)}>{words.file}</More>],
            ]}
          />
        </Section>
        <Section id="verifier" title={words.verify}>
          <Note kind={same ? 'done' : 'fix'}>
            <p>{same ? words.verified : words.differs}</p>
          </Note>
          <p>{words.how}</p>
          <p>{words.command}</p>
          <pre>
            <code>{words.commandLine(fileUrl, draw.seed, draw.drawn.length)}</code>
          </pre>
          <p>{words.criteria}</p>
        </Section>
        <p>
          <More to={paths.draws}>{words.back}</More>
        </p>
      </Stack>
    </Page>
  )
}

type DrawingProps = {
  draws: readonly Draw[]
  families: readonly { code: string; name: string }[]
  share: number
  mayDraw: boolean
  refusal?: string
}

/** Where those who coordinate the whole country draw. */
export const DrawingPage = ({ draws, families, share, mayDraw, refusal }: DrawingProps) => (
  <Page
    title={words.desk}
    trail={[{ href: label.desk, label: room.desk }, { label: words.desk }]}
    thread="support"
    noindex
  >
    <PageHead title={words.desk} lede={words.deskLede(share)} thread="support" />
    <Stack gap={6}>
      {refusal && (
        <Note kind="fix">
          <p>{refusal}</p>
        </Note>
      )}
      {mayDraw ? (
        <Form to={paths.drawing}>
          <SelectField
            name="family"
            label={words.choose}
            empty={words.every}
            options={families.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Button>{words.draw}</Button>
        </Form>
      ) : (
        <Note>
          <p>{words.onlyNational}</p>
        </Note>
      )}
      {draws.length > 0 && <DrawTable draws={draws} />}
    </Stack>
  </Page>
)
