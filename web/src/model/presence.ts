// This tab among the others of the same page in this browser: who is there, and what they tell each other. Web Locks
// where there are any (secure origins), and a BroadcastChannel that asks, where there are none (plain http of an intranet).

import type {Settings} from './settings.js';

const CHANNEL = 'nianbao';
const LOCK = 'nianbao/tab/';
const TAB_KEY = 'nianbao/tab';
const ANSWER_MILLISECONDS = 200;
const RETRIES = 6;
const RETRY_MILLISECONDS = 60;

/** Settings travel along: another tab may read the old ones from storage for a moment yet. */
export type Message = {type: 'cleared'; clearing: string} | {type: 'settings'; settings: Settings};
type Call = Message | {type: 'who'} | {type: 'here'; tab: string};

function freshTab(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;
}

/** A tab keeps its name through a reload; a duplicated tab has its twin's until it finds the twin alive. */
function rememberedTab(): string {
  try {
    return sessionStorage.getItem(TAB_KEY) ?? freshTab();
  } catch {
    return freshTab();
  }
}

function rememberTab(tab: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, tab);
  } catch {
    // Without it a reload gets a new name and takes over what the old one left.
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Presence {
  tab = '';

  private channel: BroadcastChannel | null = null;
  private answers = new Set<string>();

  constructor(private readonly heard: (message: Message) => void) {
    try {
      this.channel = new BroadcastChannel(CHANNEL);
      this.channel.onmessage = (event: MessageEvent<Call>) => this.receive(event.data);
    } catch {
      // Alone then: tabs still write under names of their own.
    }
  }

  /** Takes this tab's name. Returns the names of the other tabs that live. */
  async enter(): Promise<ReadonlySet<string>> {
    const wanted = rememberedTab();
    const others = (await this.enterByLock(wanted)) ?? (await this.enterByAsking(wanted));
    rememberTab(this.tab);
    return others;
  }

  tell(message: Message): void {
    this.channel?.postMessage(message);
  }

  private receive(call: Call): void {
    switch (call.type) {
      case 'who':
        if (this.tab !== '') this.channel?.postMessage({type: 'here', tab: this.tab});
        break;
      case 'here':
        this.answers.add(call.tab);
        break;
      default:
        this.heard(call);
    }
  }

  private async enterByLock(wanted: string): Promise<ReadonlySet<string> | null> {
    const {locks} = navigator as {locks?: LockManager};
    if (!locks) return null;
    try {
      // The page before a reload may still hold it for a moment.
      for (let i = 0; i < RETRIES && this.tab === ''; i++) {
        if (i > 0) await pause(RETRY_MILLISECONDS);
        if (await this.hold(locks, wanted)) this.tab = wanted;
      }
      if (this.tab === '') {
        const fresh = freshTab();
        if (await this.hold(locks, fresh)) this.tab = fresh;
      }
      const {held} = await locks.query();
      const names = (held ?? []).map(({name}) => name ?? '').filter((name) => name.startsWith(LOCK));
      return new Set(names.map((name) => name.slice(LOCK.length)).filter((tab) => tab !== this.tab));
    } catch {
      this.tab = '';
      return null; // an origin that may not lock
    }
  }

  /** Holds the lock of a name for the life of this page; false where another tab holds it. */
  private hold(locks: LockManager, tab: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      locks
        .request(LOCK + tab, {ifAvailable: true}, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : new Promise<void>(() => undefined);
        })
        .catch(reject);
    });
  }

  private async enterByAsking(wanted: string): Promise<ReadonlySet<string>> {
    this.answers = new Set();
    this.channel?.postMessage({type: 'who'});
    if (this.channel) await pause(ANSWER_MILLISECONDS);
    this.tab = this.answers.has(wanted) ? freshTab() : wanted;
    return this.answers;
  }
}
