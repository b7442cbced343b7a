/** For how long one turn of the event loop begins answers, or a long work goes on, before others have their turn. */
const SLICE_MILLISECONDS = 10;

/**
 * Begins answers one after the other, a few milliseconds' worth in a turn of the event loop, so that however many questions come
 * at once, probes and answers under way never wait for all of them. Clients take turns: one who asks much waits for himself.
 */
export class Turns {
  readonly #arrivals = new Arrivals();
  readonly #woken = new Woken(this.#arrivals);
  readonly #waiting = new Map<string, (() => void)[]>();
  #began: number | null = null;

  /** Says that a connection was accepted: others may wait to be. */
  arrived(): void {
    this.#arrivals.came();
  }

  /** Nothing where the work may begin at once; a promise where others come first. */
  take(client: string): Promise<void> | undefined {
    const now = performance.now();
    if (this.#began === null) {
      this.#began = now;
      setImmediate(() => this.#next());
    }
    if (this.#waiting.size === 0 && !this.#arrivals.comeFirst && now - this.#began < SLICE_MILLISECONDS) return undefined;
    return new Promise((resolve) => {
      const others = this.#waiting.get(client);
      if (others) others.push(resolve);
      else this.#waiting.set(client, [resolve]);
    });
  }

  /** The same for a request that a read has woken: nothing where it may go on at once, as often as it likes in that turn. */
  goOn(client: string, request: object): Promise<void> | undefined {
    return this.#woken.goOn(client, request);
  }

  /** A turn begins one after the other until its time is up: a turn of the event loop takes longer than a small answer. */
  #next(): void {
    this.#began = this.#waiting.size > 0 ? performance.now() : null;
    if (this.#began === null) return;
    if (this.#arrivals.comeFirst) setImmediate(() => this.#next());
    else this.#beginFirst(this.#began);
  }

  #beginFirst(since: number): void {
    const [first] = this.#waiting;
    if (first) {
      const [client, [begin, ...others]] = first;
      this.#waiting.delete(client);
      if (others.length > 0) this.#waiting.set(client, others);
      begin?.();
    }
    afterMicrotasks(() => {
      if (this.#waiting.size > 0 && performance.now() - since < SLICE_MILLISECONDS) this.#beginFirst(since);
      else setImmediate(() => this.#next());
    });
  }
}

/**
 * Connections that come. Node accepts one in a turn of the event loop, so of many who come at once, whoever they are, the last waits
 * for as many turns. While they come, what can wait leaves turns to them: as long as a slice, then one turn for work, and so on.
 */
class Arrivals {
  /** Whether this turn is theirs. */
  comeFirst = false;
  #came = false;
  /** Since when turns are theirs. */
  #since: number | null = null;

  came(): void {
    this.#came = true;
    if (this.#since !== null) return;
    this.#begin();
    setImmediate(() => this.#next());
  }

  #begin(): void {
    this.comeFirst = true;
    this.#since = performance.now();
  }

  #next(): void {
    if (!this.#came || this.#since === null) {
      this.comeFirst = false;
      this.#since = null;
      return;
    }
    this.#came = false;
    if (!this.comeFirst) this.#begin();
    else if (performance.now() - this.#since >= SLICE_MILLISECONDS) this.comeFirst = false;
    setImmediate(() => this.#next());
  }
}

/** A request that waits to go on. */
interface Waiter {
  readonly request: object;
  readonly begin: () => void;
}

/**
 * Lets requests go on that reads have woken. Reads of many come back in one answer of the database, and all that they wake would
 * run in one draining of the queue of microtasks, where nothing else has its turn. As many go on together as lately took no longer
 * than a slice: what they read next is still read in one statement.
 */
class Woken {
  /** By client, so that clients take turns here too. */
  readonly #waiting = new Map<string, Waiter[]>();
  readonly #turnOf = new Map<object, Promise<void>>();
  /** Who goes on in this turn of the event loop, and since when there is one. */
  readonly #going = new Set<object>();
  #began: number | null = null;
  /** Who went on since microtasks were last done, and what one of them lately took. */
  #together = 0;
  #usual = 1;

  constructor(private readonly arrivals: Arrivals) {}

  goOn(client: string, request: object): Promise<void> | undefined {
    if (this.#going.has(request)) return undefined;
    const waits = this.#turnOf.get(request);
    if (waits) return waits;
    if (this.#began === null) {
      this.#began = performance.now();
      setImmediate(() => this.#next());
    }
    if (this.#waiting.size === 0 && !this.arrivals.comeFirst && this.#mayGoOn(this.#began)) {
      this.#let(request);
      return undefined;
    }
    const turn = new Promise<void>((begin) => {
      const others = this.#waiting.get(client);
      if (others) others.push({ request, begin });
      else this.#waiting.set(client, [{ request, begin }]);
    });
    this.#turnOf.set(request, turn);
    return turn;
  }

  #mayGoOn(began: number): boolean {
    return this.#going.size === 0 || performance.now() - began + this.#together * this.#usual < SLICE_MILLISECONDS;
  }

  /** The first of those that go on together sees how long all of them take. */
  #let(request: object): void {
    this.#going.add(request);
    if (this.#together++ > 0) return;
    const began = performance.now();
    afterMicrotasks(() => {
      this.#usual += (Math.max(performance.now() - began, 0) / this.#together - this.#usual) * WEIGHT_OF_THE_LATEST;
      this.#together = 0;
    });
  }

  #next(): void {
    this.#going.clear();
    this.#began = this.#waiting.size > 0 ? performance.now() : null;
    if (this.#began === null) return;
    if (this.arrivals.comeFirst) setImmediate(() => this.#next());
    else this.#letFirst(this.#began);
  }

  #letFirst(began: number): void {
    do {
      const [first] = this.#waiting;
      const [client, [{ request, begin }, ...others]] = first as [string, [Waiter, ...Waiter[]]];
      this.#waiting.delete(client);
      if (others.length > 0) this.#waiting.set(client, others);
      this.#turnOf.delete(request);
      this.#let(request);
      begin();
    } while (this.#waiting.size > 0 && this.#mayGoOn(began));
    afterMicrotasks(() => {
      if (this.#waiting.size > 0 && this.#mayGoOn(began)) this.#letFirst(began);
      else setImmediate(() => this.#next());
    });
  }
}

/** How much the latest counts in what one usually takes. */
const WEIGHT_OF_THE_LATEST = 0.3;

/** Calls a function once all that has begun waits for something: Node empties the queue of microtasks before that of ticks. */
function afterMicrotasks(call: () => void): void {
  queueMicrotask(() => process.nextTick(call));
}

/** Long works that wait for their next slice: of all of them together one goes on in a turn of the event loop. */
const longWorks: (() => void)[] = [];

function nextSlice(): Promise<void> {
  return new Promise((resolve) => {
    longWorks.push(resolve);
    if (longWorks.length === 1) setImmediate(letOneGoOn);
  });
}

function letOneGoOn(): void {
  longWorks[0]?.();
  afterMicrotasks(() => {
    longWorks.shift();
    if (longWorks.length > 0) setImmediate(letOneGoOn);
  });
}

/** Does something with each of many things, and lets others have their turn in between. */
export async function inSlices<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
  if (longWorks.length > 0) await nextSlice();
  let began = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - began < SLICE_MILLISECONDS) continue;
    await nextSlice();
    began = performance.now();
  }
}
