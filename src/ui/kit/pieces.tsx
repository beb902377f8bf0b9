// The small pieces of the kit, each once.
import {
  Columns,
  Disclosure,
  Empty,
  ExternalLink,
  LinkButton,
  Lisiere,
  Monogram,
  More,
  Note,
  PostButton,
  QrCode,
  Row,
  Tag,
  Thread,
} from '../index.ts'

export const Pieces = () => (
  <>
    <Row>
      <Thread thread="project">Projet</Thread>
      <Thread thread="support">Soutien</Thread>
      <Thread thread="territory">Territoire</Thread>
      <Thread thread="agent">Agent public</Thread>
    </Row>
    <Row>
      <Tag kind="provisional">Provisoire</Tag>
      <Tag kind="testing">En test</Tag>
      <Tag kind="confirmed">Confirmé</Tag>
      <Tag kind="late">En retard</Tag>
      <Tag kind="replaced">Remplacé</Tag>
      <Tag kind="banner">Bannière</Tag>
      <Tag kind="label">Label</Tag>
      <Tag kind="demo">Fictif</Tag>
      <Tag icon="map-pin">Neutre</Tag>
    </Row>
    <Row>
      <LinkButton to="/annuaire">Action principale</LinkButton>
      <LinkButton to="/annuaire" kind="alt" icon="mail">
        Secondaire
      </LinkButton>
      <PostButton
        to="/fiches/1/retrait"
        label="Retirer"
        kind="danger"
        small
        hidden={{ motif: 'doublon' }}
        about="ma fiche"
      />
      <More to="/annuaire">Aller plus loin</More>
      <More to="/annuaire.csv" icon="download">
        Ces 26 projets en CSV
      </More>
      <ExternalLink to="https://www.example.org/">Site de l’association</ExternalLink>
    </Row>
    <Row>
      <Monogram name="La Ligne des bourgs" thread="project" />
      <Monogram name="Atelier des Pentes" thread="support" big />
      <Monogram name="Neutre" />
    </Row>
    <Columns>
      <Note title="Neutre" level={3}>
        <p>Une information de contexte.</p>
      </Note>
      <Note kind="know" title="À savoir" level={3}>
        <p>
          Une prudence, avec <a href="/aide">un lien</a>.
        </p>
      </Note>
      <Note kind="done" title="C’est enregistré" level={3}>
        <p>Après une action.</p>
      </Note>
      <Note kind="fix" title="À corriger" level={3}>
        <p>Erreur ou retard.</p>
      </Note>
    </Columns>
    <Empty
      title="Aucun projet ne correspond"
      level={3}
      action={
        <LinkButton to="/annuaire" kind="alt">
          Retirer le dernier filtre
        </LinkButton>
      }
    >
      Cherchez dans toute la région, ou proposez le premier.
    </Empty>
    <Disclosure summary="Les cinq autres départements">
      <p>Ain, Loire.</p>
    </Disclosure>
    <Lisiere />
    <QrCode modules={{ size: 3, data: [1, 0, 1, 0, 1, 0, 1, 1, 1] }} label="Code à lire avec votre application" />
  </>
)
