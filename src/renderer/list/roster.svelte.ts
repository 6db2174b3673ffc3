import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { ShownFor } from '../../shared/ipc';
import { searchColleagues } from '../../shared/search';
import { Hand } from './hand.svelte';
import {
  heldOrder,
  matchesSection,
  sectionsOf,
  type Arrangement,
  type Section,
} from './list-sections';
import { createNameOrder } from './name-order';
import type { Step } from './step';

/** Where the list comes from; read as reactive state. */
export interface RosterSource {
  directory(): Directory;
  arrangement(): Arrangement;
  locale(): string;
}

interface Drawn {
  readonly query: string;
  readonly order: Arrangement['order'];
  readonly sections: readonly Section[];
}

/** The list as it is drawn: searched, in sections, held in place while a hand is on it, with its selection. */
export class Roster {
  query = $state('');
  readonly hand = new Hand();

  readonly #source: RosterSource;
  #chosen = $state.raw<ColleagueId | null>(null);
  #pointedAt = $state.raw<ColleagueId | null>(null);
  /** Rows that scroll under a resting pointer do not take the place of the one the keys chose. */
  #keysLast = false;
  #drawn: Drawn | null = null;

  /** A value of its own: of most snapshots only the freshness is new, and nobody is put in order anew for that. */
  readonly #directory = $derived.by(() => this.#source.directory());
  readonly #nameOrder = $derived.by(() => createNameOrder(this.#source.locale()));
  readonly byName = $derived.by(() => this.#nameOrder(this.#directory));
  readonly isSearching = $derived(this.query.trim() !== '');

  readonly #fresh: readonly Section[] = $derived.by(() =>
    this.isSearching
      ? matchesSection(searchColleagues(this.byName, this.query))
      : sectionsOf(this.byName, this.#source.arrangement()),
  );

  /** Remembers what was drawn last, which makes no difference to how often this is asked: holding twice is holding once. */
  readonly sections: readonly Section[] = $derived.by(() => {
    const { query } = this;
    const { order } = this.#source.arrangement();
    const drawn = this.#drawn;
    const isSameList = drawn !== null && query === drawn.query && order === drawn.order;
    const isHeld = this.hand.isOnList && isSameList;
    const sections = isHeld ? heldOrder(drawn.sections, this.#fresh) : this.#fresh;
    this.#drawn = { query, order, sections };
    return sections;
  });

  readonly rows: readonly Colleague[] = $derived.by(() =>
    ([] as Colleague[]).concat(...this.sections.map(({ colleagues }) => colleagues)),
  );

  /** What Enter acts on: the row chosen, or the best match while searching. */
  readonly selected: Colleague | null = $derived.by(
    () => this.#rowOf(this.#chosen) ?? (this.isSearching ? (this.rows[0] ?? null) : null),
  );

  /** The row under the pointer. */
  readonly pointed: Colleague | null = $derived.by(() => this.#rowOf(this.#pointedAt));

  /** The row that actions are for: under the pointer, else selected. */
  readonly active: Colleague | null = $derived(this.pointed ?? this.selected);

  constructor(source: RosterSource) {
    this.#source = source;
  }

  /** The best match is selected by what was typed. */
  search(query: string): void {
    this.query = query;
    this.#select(null);
  }

  /** Selects by pointer, which does not hold the order longer than the pointer itself does. */
  choose(id: ColleagueId): void {
    this.#chosen = id;
    this.hand.keysLeft();
  }

  /** Selects by keyboard, which holds the order. */
  #select(id: ColleagueId | null): void {
    this.#chosen = id;
    if (id !== null || this.isSearching) this.hand.keysUsed();
    else this.hand.keysLeft();
  }

  step(step: Step): void {
    const next = this.rows[this.#indexAfter(step)];
    if (next === undefined) return;
    this.focus(next.id);
    this.#pointedAt = null;
  }

  /** The keyboard's focus came to a row. */
  focus(id: ColleagueId): void {
    this.#select(id);
    this.#keysLast = true;
  }

  /** Selects the row that is opened, by whatever points to it. */
  open(id: ColleagueId): void {
    if (this.#pointedAt === id) this.choose(id);
    else this.focus(id);
  }

  /** `moved`: the pointer itself did, not the list beneath it. */
  pointAt(id: ColleagueId, moved: boolean): void {
    if (moved) this.#keysLast = false;
    if (!this.#keysLast) this.#pointedAt = id;
    this.hand.pointerMoved();
  }

  pointAway(): void {
    this.#pointedAt = null;
    this.hand.pointerLeft();
  }

  /** Nobody sees the list: whatever held its order is over. */
  hidden(): void {
    this.hand.gone();
    this.#drawn = null;
    this.#pointedAt = null;
  }

  /** The window is shown anew, perhaps for one colleague or for a search. */
  shown({ select, search }: ShownFor): void {
    if (search !== null) return this.search(search);
    if (select !== null) this.query = '';
    this.#select(select);
  }

  #rowOf(id: ColleagueId | null): Colleague | null {
    return id === null ? null : (this.rows.find((row) => row.id === id) ?? null);
  }

  #indexAfter(step: Step): number {
    const end = this.rows.length - 1;
    if (step === 'first') return 0;
    if (step === 'last') return end;
    const { selected } = this;
    if (selected === null) return step > 0 ? 0 : end;
    return Math.min(end, Math.max(0, this.rows.indexOf(selected) + step));
  }
}
