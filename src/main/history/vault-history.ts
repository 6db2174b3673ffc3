import type { ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { Settings } from '../../shared/settings';
import type { SessionState } from '../../shared/snapshot';
import type { Stretch } from '../../shared/stretch';
import type { Clock } from '../clock';
import type { Vault } from '../vault/vault';
import { WritePace } from '../vault/write-pace';
import type { History } from './history';
import { KEPT_MS, Recording } from './recording';
import { parseStoredRecording, storeRecording } from './stored-recording';

interface VaultHistoryOptions {
  readonly vault: Vault;
  readonly clock: Clock;
  /** Nothing is recorded or kept while `history` is off. */
  readonly settings: {
    readonly settings: Pick<Settings, 'history'>;
    onChange(listener: (settings: Pick<Settings, 'history'>) => void): void;
  };
}

type Observation = readonly [directory: Directory, at: number, continuous: boolean];

/** What is recorded of one session. */
interface Book {
  /** On the disk too, not only in memory. */
  readonly isKept: boolean;
  /** null while what earlier runs kept is being read. */
  recording: Recording | null;
  /** Observed meanwhile. */
  early: Observation[];
  /** Observations so far, and how many of them lie on the disk. */
  observed: number;
  saved: number;
}

const WRITE_EVERY_MS = 60_000;

/** Records the session it is told to follow, and keeps that in the vault. */
export class VaultHistory implements History {
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #pace: WritePace;
  #session: SessionState = { kind: 'starting' };
  #isOn: boolean;
  #book: Book | null = null;

  constructor({ vault, clock, settings }: VaultHistoryOptions) {
    this.#vault = vault;
    this.#clock = clock;
    this.#pace = new WritePace(clock, WRITE_EVERY_MS, () => this.#write());
    this.#isOn = settings.settings.history;
    if (!this.#isOn) vault.delete('history');
    settings.onChange(({ history }) => this.#turn(history));
  }

  /** Polls belong to this session from now on. Only what is seen with a key in the keychain is kept on the disk. */
  follow(session: SessionState): void {
    if (session === this.#session) return;
    this.#pace.cancel();
    this.#write();
    this.#session = session;
    this.#open();
  }

  record(...observation: Observation): void {
    const book = this.#book;
    if (book === null) return;
    book.observed += 1;
    if (book.recording === null) {
      book.early.push(observation);
      return;
    }
    book.recording.observe(...observation);
    this.#pace.ask();
  }

  weekOf(id: ColleagueId): readonly Stretch[] {
    const now = this.#clock.now();
    const week = { from: now - KEPT_MS, to: now };
    return this.#book?.recording?.stretches(id, week) ?? [];
  }

  clear(): void {
    this.#pace.cancel();
    this.#vault.delete('history');
    if (this.#book !== null) this.#book = newBook(this.#book.isKept, new Recording());
  }

  /** Writes what is not on the disk yet before it returns: for quitting. */
  flush(): void {
    this.#pace.cancel();
    const book = this.#book;
    if (book === null || !book.isKept || book.recording === null) return;
    if (book.saved === book.observed) return;
    const done = this.#vault.writeNow('history', storeRecording(book.recording));
    if (done) book.saved = book.observed;
  }

  #turn(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    if (!isOn) this.clear();
    this.#open();
  }

  #open(): void {
    this.#book = null;
    if (!this.#isOn || this.#session.kind !== 'signed-in') return;
    const isKept = this.#session.keptIn === 'keychain';
    const book = newBook(isKept, isKept ? null : new Recording());
    this.#book = book;
    if (isKept) void this.#load(book);
  }

  async #load(book: Book): Promise<void> {
    const recording = (await this.#vault.read('history', parseStoredRecording)) ?? new Recording();
    recording.prune(this.#clock.now());
    for (const observation of book.early) recording.observe(...observation);
    book.early = [];
    book.recording = recording;
    // Of a book that was closed or cleared meanwhile nobody knows any more.
    if (book === this.#book && book.observed > 0) this.#pace.ask();
  }

  #write(): void {
    const book = this.#book;
    if (book === null || book.recording === null) return;
    book.recording.prune(this.#clock.now());
    if (book.isKept) void this.#save(book, book.recording);
  }

  async #save(book: Book, recording: Recording): Promise<void> {
    const { observed } = book;
    if (book.saved === observed) return;
    if (await this.#vault.write('history', storeRecording(recording))) book.saved = observed;
  }
}

function newBook(isKept: boolean, recording: Recording | null): Book {
  return { isKept, recording, early: [], observed: 0, saved: 0 };
}
