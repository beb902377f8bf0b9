/** The application cannot start for a reason whoever starts it can act on: the message is one French line, ready to print. */
export class CannotStart extends Error {}
