/** Long enough for the next letter of somebody who types. */
const PAUSE_MILLIS = 200;

/** What one list asks, again and again: answers may overtake one another, only the last counts. */
export class Questions {
  private asked = 0;
  private pause?: number;

  /** The answer; undefined, and no failure either, if another question was asked meanwhile. */
  async ask<T>(answer: Promise<T>): Promise<T | undefined> {
    const question = ++this.asked;
    try {
      const given = await answer;
      return question === this.asked ? given : undefined;
    } catch (failure) {
      if (question === this.asked) {
        throw failure;
      }
      return undefined;
    }
  }

  /** Asks once nobody has typed for a moment. */
  afterTyping(ask: () => void): void {
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(ask, PAUSE_MILLIS);
  }
}
