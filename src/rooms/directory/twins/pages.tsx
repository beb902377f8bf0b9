import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Disclosure,
  Form,
  Item,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
  Table,
  TextField,
} from '#ui/index.ts'
import { threads } from '../drafts/parts.tsx'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { words as common } from '../words.ts'
import type { Twin } from './queries.ts'
import { signsSaid, words } from './words.ts'

/** Sheets one may already be on, each with the way to it: before one makes a second, and before it goes public. */
export const TwinsNote = ({ twins }: { twins: readonly Twin[] }) =>
  twins.length === 0 ? null : (
    <Note kind="know" title={words.likely}>
      <List tight>
        {twins.map((twin) => (
          <Item
            name={twin.name}
            href={paths.sheet(twin.kind, twin.slug)}
            thread={threads[twin.kind]}
            level="none"
            details={
              <>
                {twin.placeLabel && <span class="muted">{twin.placeLabel}</span>}
                <span class="muted">{twin.isKept ? signsSaid(twin.signs) : words.nobody}</span>
                {!twin.isKept && <a href={paths.claim(twin.id)}>{words.yours}</a>}
              </>
            }
          />
        ))}
      </List>
      <p>{words.likelyText}</p>
    </Note>
  )

type ChooseProps = { sheet: SheetInHand; twins: readonly Twin[]; values: Typed; errors: FieldErrors }

/** Which other sheet says the same thing? */
export const ChooseTwinPage = ({ sheet, twins, values, errors }: ChooseProps) => (
  <Page
    title={words.chooseTitle}
    trail={[
      { href: paths.search, label: common.directory },
      { href: paths.sheet(sheet.kind, sheet.slug), label: sheet.name },
      { label: words.link },
    ]}
    thread={threads[sheet.kind]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.chooseTitle} lede={words.chooseLede(sheet.name)} />
    <Stack gap={6}>
      {twins.length > 0 && (
        <Section id="ressemblances" title={words.candidates}>
          <List tight>
            {twins.map((twin) => (
              <Item
                name={twin.name}
                href={paths.mergeInto(sheet.id, twin.id)}
                thread={threads[twin.kind]}
                level={3}
                details={
                  <span class="muted">{[twin.placeLabel, signsSaid(twin.signs)].filter(Boolean).join(', ')}</span>
                }
              />
            ))}
          </List>
        </Section>
      )}
      <Form to={paths.merge(sheet.id)} method="get" errors={errors} values={values} legend>
        <TextField name="avec" label={words.other} hint={words.otherHint} required maxLength={300} autocomplete="off" />
        <Actions>
          <Button>{words.compare}</Button>
        </Actions>
      </Form>
    </Stack>
  </Page>
)

/** One field of the two sheets, and what will be said of it. */
export type Compared = { label: string; absorbed: string; kept: string; after: string; isTaken: boolean }

type MergeProps = {
  absorbed: SheetInHand
  kept: SheetInHand
  rows: readonly Compared[]
  refusal: string | null
  /** This person answers for one side: the other may be asked. */
  mayAsk: boolean
  mayKeepApart: boolean
}

/** The two sheets side by side and what will be left, before anything is done. */
export const MergePage = ({ absorbed, kept, rows, refusal, mayAsk, mayKeepApart }: MergeProps) => (
  <Page
    title={words.title(absorbed.name, kept.name)}
    trail={[
      { href: paths.search, label: common.directory },
      { href: paths.sheet(kept.kind, kept.slug), label: kept.name },
      { label: words.link },
    ]}
    thread={threads[kept.kind]}
    noindex
  >
    <PageHead title={words.title(absorbed.name, kept.name)} lede={words.lede(kept.name)} />
    <Stack gap={6}>
      <Comparison rows={rows} />
      <p class="muted">{words.lost}</p>
      {refusal && (
        <Note kind="know">
          <p>{refusal}</p>
          {mayAsk && <p>{words.askText}</p>}
        </Note>
      )}
      <Row>
        {!refusal && <PostButton to={paths.mergeInto(absorbed.id, kept.id)} label={words.confirm} kind="danger" />}
        {mayAsk && <PostButton to={paths.askToMerge(absorbed.id, kept.id)} label={words.ask} icon="mail" />}
        <LinkButton kind="alt" to={paths.sheet(kept.kind, kept.slug)}>
          {words.back}
        </LinkButton>
      </Row>
      <Row>
        <More to={paths.mergeInto(kept.id, absorbed.id)} icon="repeat-2">
          {words.otherWay}
        </More>
        {mayKeepApart && <PostButton to={paths.keepApart(absorbed.id, kept.id)} label={words.apart} kind="alt" small />}
      </Row>
    </Stack>
  </Page>
)

/** What differs first; what both say alike is folded. */
const Comparison = ({ rows }: { rows: readonly Compared[] }) => {
  const [different, alike] = [rows.filter((row) => !isAlike(row)), rows.filter(isAlike)]
  return (
    <>
      <Table
        caption={words.table}
        stack
        columns={[
          { label: words.field, header: true, cell: (row) => row.label },
          { label: words.absorbed, cell: (row) => row.absorbed },
          { label: words.kept, cell: (row) => row.kept },
          {
            label: words.result,
            cell: (row) => (
              <>
                {row.isTaken ? <strong>{row.after}</strong> : row.after}
                {row.isTaken && <span class="muted small"> ({words.taken})</span>}
              </>
            ),
          },
        ]}
        rows={different}
      />
      {alike.length > 0 && (
        <Disclosure summary={words.same(alike.length)}>
          <KeyValues wide items={alike.map(({ label, kept }) => [label, kept])} />
        </Disclosure>
      )}
    </>
  )
}

const isAlike = ({ absorbed, kept }: Compared): boolean => absorbed === kept
