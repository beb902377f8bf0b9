import { errorCount } from '#core/forms.ts'
import { Empty, Form, Pager, RadioGroup, Section, TextArea } from '#ui/index.ts'
import { Lines } from '../../outcome/pages.tsx'
import { DecisionPage } from '../../parts.tsx'
import { paths } from '../../paths.ts'
import { VoiceField, Words } from '../parts.tsx'
import { argumentLength, sides } from '../rules.ts'
import { sideNames } from '../words-shared.ts'
import { type AllProps, asked, Ends, type Writing } from './pages.tsx'
import { words } from './words.ts'

type DebateProps = Omit<AllProps, 'pages'> & Writing & { pages: number; mayArgue: boolean }

/** The arguments, a page at a time, and the form for those who have a voice. */
export const DebatePage = ({ decision, said, total, page, pages, may, mayArgue, voices, ...form }: DebateProps) => {
  const { values = {}, errors = {} } = form
  return (
    <DecisionPage
      decision={decision}
      title={words.debate.title}
      lede={words.debate.lede}
      errorCount={errorCount(errors)}
    >
      <Lines text={decision.question} />
      {total === 0 ? (
        <Empty title={words.debate.none}>{words.debate.noneText}</Empty>
      ) : (
        <Words {...{ decision, said, may }} />
      )}
      <Pager
        {...{ page, pages }}
        hrefFor={(n) => (n === 1 ? paths.debate(decision.id) : `${paths.debate(decision.id)}?page=${n}`)}
      />
      {mayArgue && (
        <Section id="argument" title={words.debate.form}>
          <Form to={paths.debate(decision.id)} {...{ errors, values }}>
            <VoiceField voices={voices} {...asked} />
            <RadioGroup
              name="side"
              label={words.debate.side}
              options={sides.map((value) => ({ value, label: sideNames[value] }))}
              required
            />
            <TextArea
              name="body"
              label={words.debate.body}
              hint={words.debate.hint}
              rows={5}
              maxLength={argumentLength}
              required
            />
            <Ends decision={decision}>{words.send}</Ends>
          </Form>
        </Section>
      )}
    </DecisionPage>
  )
}
