import type { Role } from './worker.ts'

const names: Record<Role, string> = { web: 'web', jobs: 'des tâches' }

export const words = {
  portTaken: (port: number) => `Le port ${port} est déjà utilisé : choisissez-en un autre avec PORT.`,
  neverWorked: (role: Role) => `Le processus ${names[role]} s’est arrêté avant d’être prêt.`,
  lost: (role: Role) => `Un processus ${names[role]} s’est arrêté sans qu’on le lui demande : il est remplacé.`,
}
