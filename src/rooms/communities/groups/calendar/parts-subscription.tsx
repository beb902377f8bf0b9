import { More, PostButton, Row, Section, Stack, TextField } from '#ui/index.ts'
import { words } from './words.ts'

/** The address of a calendar: a public one, and for a member a private one that can be cut. `link` is asked for once created. */
export type Subscribed = {
  file: string
  own: { link: string | null; renew: string; cut: string } | null
}

export const Subscription = ({ file, own }: Subscribed) => (
  <Section id="abonnement" title={words.subscribe} intro={words.publicText} level={3}>
    <Stack>
      <p>
        <More to={file} icon="calendar">
          {words.file}
        </More>
      </p>
      {own && <p class="muted">{words.privateText}</p>}
      {own?.link && (
        <TextField
          name="adresse"
          label={words.link}
          hint={words.linkHint}
          value={own.link}
          readOnly
          autocomplete="off"
        />
      )}
      {own && (
        <Row>
          <PostButton to={own.renew} label={own.link ? words.renew : words.create} kind="alt" small />
          {own.link && <a href={own.cut}>{words.cut}</a>}
        </Row>
      )}
    </Stack>
  </Section>
)
