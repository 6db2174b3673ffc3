/** The secrets in use, word for word, so that the redaction knows them. They are in this process's memory anyway. */
export class KnownSecrets {
  #secrets: readonly string[] = [];

  /** A key that was replaced may still turn up in what was under way. */
  static readonly #MAX = 4;

  learn(secret: string): void {
    if (this.#secrets.at(-1) === secret) return;
    const others = this.#secrets.filter((other) => other !== secret);
    this.#secrets = [...others, secret].slice(-KnownSecrets.#MAX);
  }

  readonly all = (): readonly string[] => this.#secrets;
}
