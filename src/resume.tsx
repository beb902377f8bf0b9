import { Actions, Button, Disclosure, Form, Kept, LinkButton, Page, PageHead, Stack } from '#ui/index.ts'

const words = {
  title: 'Vous n’êtes plus connecté',
  lede: 'Rien n’est perdu\u00a0: ce que vous aviez écrit est gardé sur cette page. Connectez-vous dans un autre onglet, revenez ici et envoyez à nouveau.',
  signIn: 'Me connecter dans un autre onglet',
  again: 'Envoyer à nouveau',
  written: 'Ce que vous aviez écrit',
  files: 'Les fichiers joints sont à choisir de nouveau, sur la fiche.',
}

const secret = /password|mot|jeton|code|token/i

/** What may be kept on a page of the fields just posted: texts, never a password nor a proof. */
export const keepable = (body: Record<string, unknown>): Record<string, string | string[]> => {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    const texts = [value].flat().filter((one): one is string => typeof one === 'string' && one !== '')
    if (texts.length > 0 && !secret.test(name)) kept[name] = texts
  }
  return kept
}

/** For someone whose session ended while they wrote: their words, and the way to send them once signed in again. */
export const ResumePage = ({
  to,
  signIn,
  kept,
}: {
  to: string
  signIn: string
  kept: Record<string, string | string[]>
}) => (
  <Page title={words.title} noindex>
    <PageHead title={words.title} lede={words.lede} />
    <Stack gap={5}>
      <Form to={to} legend={false}>
        <Kept values={kept} />
        <Actions>
          <LinkButton to={signIn} newTab>
            {words.signIn}
          </LinkButton>
          <Button kind="alt">{words.again}</Button>
        </Actions>
      </Form>
      <Disclosure summary={words.written} open>
        <ul>
          {Object.values(kept)
            .flat()
            .map((text) => (
              <li>{text}</li>
            ))}
        </ul>
        <p class="small muted">{words.files}</p>
      </Disclosure>
    </Stack>
  </Page>
)
