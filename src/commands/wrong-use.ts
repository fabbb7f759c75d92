/** How a command ends when it does not succeed. Anything else that is thrown is a fault of ours. */

/** The command was called in a way that cannot work: exit 2, with the sentence and a pointer to the help. */
export class WrongUse extends Error {}

/** The command was understood and could not be done: exit 1, with the sentence. */
export class Failed extends Error {}
