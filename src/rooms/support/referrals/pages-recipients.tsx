import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Disclosure,
  Form,
  HiddenField,
  Pager,
  type PlaceChoice,
  PlaceField,
  RadioGroup,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui/index.ts'
import type { Recipient } from './queries-recipients.ts'
import { nearNames, words } from './words-recipients.ts'

/** A list of structures to choose one from, and what narrows it. All of it is an address. */
export type Choosing = {
  to: string
  /** What the address keeps besides what is asked here. */
  kept: Readonly<Record<string, string>>
  asked: { q: string; famille: string; role: string; lieu: string; lieu_id: string }
  families: readonly { code: string; name: string }[]
  roles: readonly { code: string; name: string }[]
  placeChoices: readonly PlaceChoice[]
  placeError: string | null
  recipients: readonly Recipient[]
  total: number
  page: number
  pages: number
  hrefFor: (page: number) => string
}

const optionOf = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name })

const Kept = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
  </>
)

/** Where, who, and what of a structure, on one line. */
export const hintOf = ({ place, labels, near, fictional, isReachable }: Recipient): string =>
  nbsp(
    [
      labels.length > 0 ? labels.join(', ') : words.unlabelled,
      place,
      near && nearNames[near],
      fictional && words.fictional,
      !isReachable && words.unkept,
    ]
      .filter(Boolean)
      .join(' · '),
  )

export const RecipientFilters = ({ choosing }: { choosing: Choosing }) => {
  const { asked } = choosing
  return (
    <Form to={choosing.to} method="get">
      <Kept values={choosing.kept} />
      <TextField name="q" label={words.q} hint={words.qHint} value={asked.q} maxLength={100} autocomplete="off" />
      <Disclosure summary={words.more} open={[asked.famille, asked.role, asked.lieu].some(Boolean)}>
        <Stack>
          <SelectField
            name="famille"
            label={words.family}
            value={asked.famille}
            empty={words.any}
            options={choosing.families.map(optionOf)}
          />
          <SelectField
            name="role"
            label={words.role}
            value={asked.role}
            empty={words.any}
            options={choosing.roles.map(optionOf)}
          />
          <PlaceField
            name="lieu"
            label={words.place}
            hint={words.placeHint}
            text={asked.lieu}
            value={asked.lieu_id}
            choices={choosing.placeChoices}
            {...(choosing.placeError && { error: [choosing.placeError] })}
          />
        </Stack>
      </Disclosure>
      <Actions>
        <Button kind="alt">{words.search}</Button>
      </Actions>
    </Form>
  )
}

type ListProps = { choosing: Choosing; title: string; error?: string | undefined }

/** One of them: what cannot receive anything is shown and cannot be chosen. */
export const RecipientList = ({ choosing, title, error }: ListProps) => {
  const { recipients, total, asked } = choosing
  return (
    <Section id="structures" title={title} intro={words.order} thread="support">
      <Stack>
        {recipients.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Form to={choosing.to} method="get" legend={false}>
            <Kept values={{ ...choosing.kept, ...asked }} />
            <RadioGroup
              name="vers"
              label={words.found(total)}
              required
              {...(error && { error: [error] })}
              options={recipients.map((one) => ({
                value: one.id,
                label: one.name,
                hint: hintOf(one),
                disabled: !one.isReachable,
              }))}
            />
            <Actions>
              <Button>{words.go}</Button>
            </Actions>
          </Form>
        )}
        <Pager page={choosing.page} pages={choosing.pages} hrefFor={choosing.hrefFor} label={words.pages} />
      </Stack>
    </Section>
  )
}
