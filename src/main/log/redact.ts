/** The text without what must not be kept; applied twice it changes nothing more. */
export type Redact = (text: string) => string;

interface PrivateFacts {
  /** The user's home folder. */
  readonly home: string;
  /** As the system calls the user. */
  readonly userName: string;
  /** What is secret at this moment, word for word: the API key in use. */
  readonly secrets: () => readonly string[];
}

type Rule = (text: string) => string;

const SECRET = '[secret]';

/** Shorter texts are no secrets, and would tear holes into every line. */
const MIN_SECRET = 4;

/** Each rule may bring out what another one knows; more rounds than this are nobody's text. */
const MAX_ROUNDS = 8;

const replace =
  (pattern: RegExp, by: string): Rule =>
  (text) =>
    text.replace(pattern, by);

/** In this order: what a whole is known by goes before its parts. */
const GENERAL_RULES: readonly Rule[] = [
  // User and password, query and fragment of a URL.
  replace(/([a-z][a-z\d+.-]*:\/\/)[^\s/?#@]*@/gi, '$1[user]@'),
  replace(/([a-z][a-z\d+.-]*:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?[query]'),
  // The value of whatever calls itself a secret: headers, JSON, query strings.
  replace(
    /([\w-]*(?:key|token|secret|passw(?:or)?d|authorization|cookie|signature|bearer)["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;&]+/gi,
    `$1${SECRET}`,
  ),
  replace(/\b(bearer|basic)\s+[^\s"',;[]{6,}/gi, `$1 ${SECRET}`),
  replace(/[^\s@<>"'(),;:=[\]]+@[^\s@<>"'(),;:=[\]]+/g, '[e-mail]'),
  keyLike,
  // Seven digits and more, in any notation that people write.
  replace(/\+?\(?\p{Nd}(?:[\s().\-/\u2010-\u2015]*\p{Nd}){6,}/gu, '[number]'),
  // The part of a path that is a user's name.
  replace(/((?:\/home|[\\/]Users)[\\/]+)[^\\/\s"'<>:|?*]+/gi, '$1[user]'),
];

/** What is recognised anywhere: secrets, URLs' queries, e-mail addresses, phone numbers, the user's name and home in paths. */
export function createRedaction({ home, userName, secrets }: PrivateFacts): Redact {
  const own = [...homeRules(home), ...userRules(userName)];
  return (text) => {
    const rules = [...secrets().flatMap(secretRules), ...own, ...GENERAL_RULES];
    let before = plain(text);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const after = rules.reduce((value, rule) => rule(value), before);
      if (after === before) return after;
      before = after;
    }
    return '[removed]';
  };
}

/** One line, without the invisible characters that could hide a number from the rules or forge a line of the log. */
function plain(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** Letters and digits mixed in one long word: a key, a token, a hash. */
function keyLike(text: string): string {
  return text.replace(/[\w.+=~-]{16,}/g, (word) => {
    const mixed = /[A-Za-z]/.test(word) && (word.match(/\d/g) ?? []).length >= 2;
    return mixed || word.length >= 64 ? SECRET : word;
  });
}

/** As it is, and as it looks in a URL, in JSON and in a header. */
function secretRules(secret: string): Rule[] {
  if (secret.length < MIN_SECRET) return [];
  const base64 = Buffer.from(secret).toString('base64');
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replace(/=+$/, ''),
  ];
  const mark = SECRET.includes(secret) ? '•••' : SECRET;
  return forms.map((form) => (text: string) => text.replaceAll(form, mark));
}

function homeRules(home: string): Rule[] {
  if (home.length < 2) return [];
  const forms = new Set([home, home.replaceAll('\\', '/'), encodeURI(home.replaceAll('\\', '/'))]);
  return [...forms].map((form) =>
    replace(new RegExp(`(?<![\\w.~-])${escaped(form)}(?![\\w-])`, 'gi'), '~'),
  );
}

/** Only where it is a part of a path: a user may be called as a word is. */
function userRules(userName: string): Rule[] {
  if (userName === '') return [];
  const forms = new Set([userName, encodeURI(userName)]);
  return [...forms].map((form) =>
    replace(new RegExp(`(?<=[\\\\/])${escaped(form)}(?=[\\\\/:"'\\s]|$)`, 'gi'), '[user]'),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
