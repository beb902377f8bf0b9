import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Form,
  KeyValues,
  LinkButton,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Spoken,
  Stack,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { words as common, outcomeNames, refusals } from '../../words.ts'
import type { Offer } from './queries.ts'
import { offerAnswers } from './rules.ts'
import { answerNames, words } from './words.ts'

type Shown = {
  /** The case, by its number; and the page of it that this person has. */
  caseId: string
  number: string
  back: { href: string; label: string }
  offer: Offer
  mayAnswer: boolean
  errors?: FieldErrors
  values?: Typed
  late?: boolean
}

/** One solution put to a case: what it is, and whether it helps. */
export const OfferPage = ({ caseId, number, back, offer, mayAnswer, errors = {}, values = {}, late }: Shown) => (
  <Page
    title={words.title}
    thread="agent"
    trail={[{ href: paths.home, label: common.room }, back, { label: words.title }]}
    noindex
  >
    <PageHead title={words.title} thread="agent" kind={number} lede={words.lede} />
    <Stack gap={6}>
      <Section id="fiche" title={offer.title}>
        <Stack>
          <KeyValues items={[['Issue', outcomeNames[offer.outcome]]]} />
          <Spoken text={offer.wayOut} />
          <p>
            <More to={paths.precedent(offer.slug)}>{words.read}</More>
          </p>
        </Stack>
      </Section>
      {offer.answer || !mayAnswer ? (
        <Note kind={late ? 'fix' : 'know'} title={offer.answer ? answerNames[offer.answer] : words.over}>
          {offer.answer && <p>{late ? refusals['not-now'] : words.already}</p>}
          <LinkButton to={back.href} kind="alt">
            {words.back}
          </LinkButton>
        </Note>
      ) : (
        <Form to={paths.caseOffer(caseId, offer.precedentId)} errors={errors} values={values}>
          <RadioGroup
            name="answer"
            label={words.question}
            hint={words.once}
            options={offerAnswers.map((value) => ({ value, label: answerNames[value] }))}
            required
          />
          <Actions>
            <Button>{words.send}</Button>
            <More to={back.href}>{words.back}</More>
          </Actions>
        </Form>
      )}
    </Stack>
  </Page>
)
