/** Nobody notices it in a list, and a busy shop does not ask all the time. */
const REST_MILLIS = 500;

/** Acts on what happens: at once, then on all that happens within the rest after it, together. */
export class Pace<T> {
  private rest?: number;
  private gathered = new Set<T>();

  constructor(private readonly act: (happened: T[]) => void) {}

  happened(it: T): void {
    this.gathered.add(it);
    if (this.rest === undefined) {
      this.go();
    }
  }

  stop(): void {
    window.clearTimeout(this.rest);
    this.rest = undefined;
    this.gathered.clear();
  }

  private go(): void {
    const all = [...this.gathered];
    this.stop();
    if (all.length > 0) {
      this.rest = window.setTimeout(() => this.go(), REST_MILLIS);
      this.act(all);
    }
  }
}
