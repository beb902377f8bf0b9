import { type Day, daysBetween } from '#core/pure/dates.ts'
import { frenchNumber } from '#core/pure/text.ts'
import {
  Empty,
  Facts,
  Filters,
  LinkButton,
  More,
  Page,
  PageHead,
  Section,
  SelectField,
  Split,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Notice, QuestionCard } from './parts.tsx'
import type { QuestionView } from './queries.ts'
import type { Asked, Figures } from './queries-board.ts'
import { isUnsure, maturities, themes } from './rules.ts'
import { maturityNames, standingSlugs, themeNames, themeSlugs, words } from './words.ts'

type BoardProps = {
  questions: readonly QuestionView[]
  figures: Figures
  asked: Asked
  today: Day
  signedIn: boolean
}

export const BoardPage = ({ questions, figures, asked, today, signedIn }: BoardProps) => (
  <Page title={words.title} description={words.description} trail={[{ label: words.title }]} thread="brand">
    <PageHead
      title={words.title}
      lede={words.lede}
      actions={
        <>
          <LinkButton to={paths.ask}>{words.ask}</LinkButton>
          {signedIn && <More to={paths.followed}>{words.followed}</More>}
        </>
      }
    >
      <Facts
        items={[
          [worded(figures.open, words.figures.open), frenchNumber(figures.open)],
          [worded(figures.unanswered, words.figures.unanswered), frenchNumber(figures.unanswered)],
          [worded(figures.settled, words.figures.settled), frenchNumber(figures.settled)],
          ...aged(words.figures.median, figures.medianDays),
          ...aged(words.figures.oldest, figures.oldestDays),
        ]}
      />
    </PageHead>
    <Split side="left" label={words.filter} aside={<BoardFilters asked={asked} />}>
      <Notice questions={questions} />
      <Section id="questions" title={words.found(questions.length)}>
        {questions.length === 0 ? (
          <Empty title={words.none} level={3} action={<More to={paths.ask}>{words.ask}</More>}>
            {words.noneText}
          </Empty>
        ) : (
          questions.map((question) => (
            <QuestionCard
              question={question}
              actions={
                <>
                  <span class="muted">{themeNames[question.theme]}</span>
                  {isUnsure(question.maturity) && (
                    <>
                      <span class="muted">{words.age(daysBetween(question.askedOn, today))}</span>
                      <a href={paths.follow(question.slug)}>{words.follow}</a>
                    </>
                  )}
                  <a href={paths.question(question.slug)}>{words.link}</a>
                </>
              }
            />
          ))
        )}
      </Section>
    </Split>
  </Page>
)

const worded = (n: number, [one, many]: readonly [string, string]) => (n < 2 ? one : many)
const aged = (label: string, days: number | null): [string, string][] =>
  days === null ? [] : [[label, words.days(days)]]

const BoardFilters = ({ asked }: { asked: Asked }) => (
  <>
    <Filters to={paths.orientations} button={words.filter}>
      <TextField name="q" label={words.q} value={asked.q} autocomplete="off" />
      <SelectField
        name="statut"
        label={words.maturity}
        value={asked.standing ? standingSlugs[asked.standing] : ''}
        options={[
          ...maturities.map((one) => ({ value: standingSlugs[one], label: maturityNames[one] })),
          { value: standingSlugs.unanswered, label: words.unanswered },
        ]}
        empty={words.anyMaturity}
      />
      <SelectField
        name="theme"
        label={words.theme}
        value={asked.theme ? themeSlugs[asked.theme] : ''}
        options={themes.map((one) => ({ value: themeSlugs[one], label: themeNames[one] }))}
        empty={words.anyTheme}
      />
    </Filters>
    <Section id="donnees" title={words.data}>
      <p class="row">
        <a href={paths.orientationsFile('csv')}>CSV</a>
        <a href={paths.orientationsFile('json')}>JSON</a>
      </p>
    </Section>
  </>
)
