import { errorCount } from '#core/forms.ts'
import { Checkbox, Form, TextArea } from '#ui/index.ts'
import { Lines } from '../../outcome/pages.tsx'
import { DecisionPage } from '../../parts.tsx'
import { paths } from '../../paths.ts'
import { VoiceField } from '../parts.tsx'
import { minorityLength } from '../rules.ts'
import { asked, Ends, type Writing } from './pages.tsx'
import { words } from './words.ts'

/** What those who did not have their way leave with the decision. */
export const MinorityPage = ({ decision, voices, values = {}, errors = {} }: Writing) => (
  <DecisionPage
    decision={decision}
    title={words.minority.title}
    lede={words.minority.lede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Lines text={decision.question} />
    <Form to={paths.minority(decision.id)} {...{ errors, values }}>
      <VoiceField voices={voices} {...asked} />
      <TextArea
        name="body"
        label={words.minority.body}
        hint={words.minority.hint}
        rows={8}
        maxLength={minorityLength}
        required
      />
      <Checkbox name="anonymous" label={words.anonymous} hint={words.anonymousHint} />
      <Ends decision={decision}>{words.minority.save}</Ends>
    </Form>
  </DecisionPage>
)
