import { formatDay } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  Item,
  List,
  More,
  Note,
  Page,
  PrintButton,
  Row,
  Section,
  SelectField,
  Spoken,
  Tag,
} from '#ui/index.ts'
import type { Administration, Letter } from '../cases/parts/queries.ts'
import { templates } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import { words as roomWords } from '../words.ts'
import { fresh, type Shown, type Work, WorkPage } from './frame.tsx'
import { models } from './words-letters.ts'
import { letterWords as words } from './words-parts.ts'

type Props = {
  work: Work
  letters: readonly Letter[]
  administrations: readonly Administration[]
  shown?: Shown
}

/** The letters of the case, and the models to begin from. */
export const LettersPage = ({ work, letters, administrations, shown = fresh }: Props) => (
  <WorkPage work={work} part="letters" shown={shown}>
    <Section id="courriers" title={words.title} intro={words.intro} thread="agent">
      {letters.length === 0 ? (
        <Empty title={words.none} level={3} />
      ) : (
        <List ruled>
          {letters.map((letter) => (
            <Item
              name={letter.subject}
              href={paths.workPart(work.blocker.id, `courriers/${letter.id}`)}
              thread="agent"
              icon="file-text"
              level={3}
              details={<LetterTags letter={letter} />}
            >
              <p>{letter.addressee}</p>
            </Item>
          ))}
        </List>
      )}
    </Section>
    {work.acts &&
      (work.powers.includes('ask') ? (
        <Section id="commencer" title={words.begin} thread="agent">
          <Form to={paths.workPart(work.blocker.id, 'courriers/nouveau')} method="get" {...shown} legend>
            <SelectField
              name="modele"
              label={words.choose}
              empty=""
              options={templates.map((value) => ({ value, label: `${models[value].name}. ${models[value].when}` }))}
              required
            />
            {administrations.length > 0 && <To administrations={administrations} />}
            <Actions>
              <Button kind="alt">{words.write}</Button>
            </Actions>
          </Form>
        </Section>
      ) : (
        <Note>
          <p>{words.noPower}</p>
        </Note>
      ))}
  </WorkPage>
)

/** The administration a letter goes to, of those of the case. */
export const To = (props: { administrations: readonly Administration[]; value?: string | null }) => (
  <SelectField
    name="administration"
    label={words.to}
    hint={words.toHint}
    empty={words.noOne}
    value={props.value}
    options={props.administrations.map(({ id, name }) => ({ value: id, label: name }))}
  />
)

export const LetterTags = ({ letter }: { letter: Letter }) => (
  <>
    <Tag>{models[letter.template].name}</Tag>
    {letter.sentOn ? (
      <Tag kind="confirmed">{words.sentOn(formatDay(letter.sentOn))}</Tag>
    ) : (
      <Tag kind="provisional">{words.draft}</Tag>
    )}
    {!letter.shown && <Tag icon="lock">{words.hidden}</Tag>}
  </>
)

/** The letter alone, for paper. */
export const LetterPrint = ({ work: { blocker }, letter }: { work: Work; letter: Letter }) => (
  <Page
    title={letter.subject}
    thread="agent"
    trail={[
      { href: paths.home, label: roomWords.room },
      { href: paths.work(blocker.id), label: roomWords.number(blocker.number ?? '') },
      { href: paths.workPart(blocker.id, 'courriers'), label: words.title },
      { label: words.print },
    ]}
    noindex
  >
    <Row between>
      <p>
        <strong>{letter.addressee}</strong>
      </p>
      <PrintButton />
    </Row>
    <h1>{letter.subject}</h1>
    <Spoken text={letter.body} />
    <p>
      <More to={paths.workPart(blocker.id, `courriers/${letter.id}`)}>{words.back}</More>
    </p>
  </Page>
)
