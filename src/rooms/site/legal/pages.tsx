import type { Config } from '#core/config.ts'
import { ExternalLink, KeyValues, Note, Page, PageHead, Prose, Section, Stack, Table } from '#ui/index.ts'
import { processing, words } from './words.ts'

const unset = 'non renseigné sur cette instance'

/** Built from the settings of the instance: nobody else's name stands here (R102, R103). */
export const LegalNoticePage = ({ config }: { config: Config }) => (
  <Page title={words.legal.title} trail={[{ label: words.legal.title }]}>
    <PageHead title={words.legal.title} lede={words.legal.lede} />
    <Stack gap={7}>
      {!config.publisher.name && (
        <Note kind="know">
          <p>{words.legal.demonstration}</p>
        </Note>
      )}
      <Section id="editeur" title={words.legal.publisher}>
        <KeyValues
          items={[
            ['Éditeur', config.publisher.name ?? unset],
            ['Siège', config.publisher.address ?? unset],
            ['Téléphone', config.publisher.phone ?? unset],
            ['Directeur ou directrice de la publication', config.publisher.director ?? unset],
          ]}
        />
      </Section>
      <Section id="hebergeur" title={words.legal.host}>
        <KeyValues
          items={[
            ['Hébergeur', config.host.name ?? unset],
            ['Adresse', config.host.address ?? unset],
            ['Téléphone', config.host.phone ?? unset],
          ]}
        />
      </Section>
      <Section id="licences" title={words.legal.licences}>
        <Prose>
          <p>{words.legal.contents}</p>
          <p>{words.legal.data}</p>
          <p>
            Fond de carte{'\u00a0'}: svg-maps,{' '}
            <ExternalLink to="https://creativecommons.org/licenses/by/4.0/deed.fr">CC BY 4.0</ExternalLink>, simplifié.
            Icônes{'\u00a0'}: Lucide (ISC). Caractères{'\u00a0'}: Bricolage Grotesque et Atkinson Hyperlegible Next
            (OFL).
          </p>
          <p>
            {words.legal.software}
            {config.sourceUrl && (
              <>
                {' '}
                <ExternalLink to={config.sourceUrl}>Code source</ExternalLink>.
              </>
            )}
          </p>
        </Prose>
      </Section>
      <Section id="signaler" title={words.legal.report}>
        <Prose>
          <p>
            {words.legal.reportText} <a href="/contact">Nous écrire</a>.
          </p>
        </Prose>
      </Section>
    </Stack>
  </Page>
)

export const PrivacyPage = ({ config }: { config: Config }) => (
  <Page title={words.privacy.title} trail={[{ label: words.privacy.title }]}>
    <PageHead title={words.privacy.title} lede={words.privacy.lede} />
    <Stack gap={7}>
      <Section id="responsable" title={words.privacy.controller}>
        <Prose>
          <p>
            {config.publisher.name ?? 'L’éditeur de cette instance'}, désigné dans les{' '}
            <a href="/mentions-legales">mentions légales</a>.
          </p>
        </Prose>
      </Section>
      <Section id="traitements" title={words.privacy.register}>
        <Table
          caption={words.privacy.register}
          hideCaption
          stack
          columns={[
            { label: 'Ce que nous gardons', cell: (row) => row.what, header: true },
            { label: 'Pourquoi', cell: (row) => row.why },
            { label: 'Base légale', cell: (row) => row.basis },
            { label: 'Combien de temps', cell: (row) => row.duration },
          ]}
          rows={processing}
        />
      </Section>
      <Section id="jamais" title={words.privacy.never}>
        <Prose>
          <ul>
            {words.privacy.neverList.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="droits" title={words.privacy.rights}>
        <Prose>
          <p>
            Depuis <a href="/mon-compte/mes-donnees">votre compte</a>, vous téléchargez tout ce qui vous concerne et
            vous pouvez l’effacer. Sans compte, ou si vous êtes cité sans l’avoir voulu,{' '}
            <a href="/contact">écrivez-nous</a> en choisissant «{'\u00a0'}Données personnelles{'\u00a0'}»{'\u00a0'}:
            réponse en dix jours ouvrés.
          </p>
          <p>
            Vous pouvez aussi saisir la <ExternalLink to="https://www.cnil.fr/fr/plaintes">CNIL</ExternalLink>.
          </p>
        </Prose>
      </Section>
    </Stack>
  </Page>
)

export const AccessibilityPage = () => (
  <Page title={words.access.title} trail={[{ label: words.access.title }]}>
    <PageHead title={words.access.title} lede={words.access.lede} />
    <Stack gap={7}>
      <Section id="etat" title={words.access.state}>
        <Prose>
          {words.access.stateText.map((line) => (
            <p>{line}</p>
          ))}
        </Prose>
      </Section>
      <Section id="manques" title={words.access.gaps}>
        <Prose>
          <ul>
            {words.access.gapsList.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="retour" title={words.access.feedback}>
        <Prose>
          <p>
            {words.access.feedbackText} <a href="/contact">Écrire à l’équipe</a>. Sans réponse satisfaisante, vous
            pouvez saisir le{' '}
            <ExternalLink to="https://formulaire.defenseurdesdroits.fr">Défenseur des droits</ExternalLink>.
          </p>
        </Prose>
      </Section>
    </Stack>
  </Page>
)

export const OpenDataPage = () => (
  <Page title={words.data.title} trail={[{ label: words.data.title }]}>
    <PageHead title={words.data.title} lede={words.data.lede} />
    <Stack gap={7}>
      <Section id="exports" title={words.data.exports}>
        <Table
          caption={words.data.exports}
          hideCaption
          stack
          columns={[
            { label: 'Données', cell: (row) => row.what, header: true },
            { label: 'Format', cell: (row) => row.format },
            { label: 'Adresse', cell: (row) => <a href={row.href}>{row.href}</a> },
          ]}
          rows={words.data.files}
        />
      </Section>
      <Section id="conditions" title={words.data.terms}>
        <Prose>
          {words.data.termsText.map((line) => (
            <p>{line}</p>
          ))}
        </Prose>
      </Section>
    </Stack>
  </Page>
)
