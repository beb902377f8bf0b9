// A refused form with every kind of field.
import {
  Actions,
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  EmailField,
  Fields,
  FileField,
  Form,
  HiddenField,
  NumberField,
  PasswordField,
  PhoneField,
  PlaceField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  UrlField,
} from '../index.ts'

const errors = {
  nom: ['Donnez un nom.'],
  siret: ['Ce numéro a 13 chiffres, il en faut 14.'],
  publics: ['Choisissez un public.'],
  form: ['Revenez plus tard.'],
}

export const KitForm = () => (
  <Form
    to="/fiches"
    errors={errors}
    values={{ nom: '<Locaux & Motiv’>', siret: '1', defis: ['inclusion'] }}
    labels={{ nom: 'Nom' }}
    multipart
  >
    <HiddenField name="etape" value={2} />
    <Fields legend="Qui êtes-vous ?" hint="Ces informations seront publiques.">
      <TextField name="nom" label="Nom" required autocomplete="organization" maxLength={120} />
      <TextField name="siret" label="SIRET" hint="14 chiffres." inputMode="numeric" width="medium" />
      <EmailField name="courriel" label="Adresse électronique" required />
      <UrlField name="site" label="Site" value="https://example.org" />
      <PhoneField name="telephone" label="Téléphone" />
      <PasswordField name="mot-de-passe" label="Mot de passe" autocomplete="new-password" minLength={12} required />
      <NumberField name="effectif" label="Effectif" min={0} value={14} />
      <DateField name="depuis" label="Depuis le" value="2023-03-14" />
      <TextArea name="besoin" label="Besoin couvert" rows={3} value="Rompre l’isolement." />
      <FileField name="statuts" label="Statuts" accept="application/pdf" hint="PDF, 5 Mo au plus." />
    </Fields>
    <Fields legend="Où, et pour qui ?">
      <SelectField
        name="stade"
        label="Stade"
        empty="Choisir"
        options={[
          { value: 'idee', label: 'Idée' },
          { label: 'Lancés', options: [{ value: 'test', label: 'En test' }] },
        ]}
      />
      <CheckboxGroup
        name="defis"
        label="Défis"
        required
        options={[
          { value: 'inclusion', label: 'Inclusion', hint: 'Emploi, logement.' },
          { value: 'education', label: 'Éducation' },
        ]}
      />
      <RadioGroup
        name="publics"
        label="Public"
        required
        options={[
          { value: 'tous', label: 'Tous' },
          { value: 'jeunes', label: 'Jeunes' },
        ]}
      />
      <Checkbox
        name="accord"
        label="J’accepte que ce contact soit public."
        hint="Vous pourrez changer d’avis."
        required
      />
      <PlaceField
        name="commune"
        label="Commune du siège"
        text="Lyon"
        choices={[
          { id: '69123', label: 'Lyon', detail: 'Rhône' },
          { id: '01192', label: 'Lyonsville' },
        ]}
        required
      />
      <PlaceField
        name="zones"
        label="Territoires d’action"
        multiple
        chosen={[{ id: '26', label: 'Drôme', detail: 'département' }]}
      />
      <PlaceField name="lieu" label="Lieu" text="Valence" value="26362" hint="Commune, département ou région." />
    </Fields>
    <Actions>
      <Button name="suite" value="oui">
        Enregistrer
      </Button>
      <Button kind="alt" name="suite" value="non">
        Garder en brouillon
      </Button>
    </Actions>
  </Form>
)
