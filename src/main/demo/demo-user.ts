/** One record of "List all users", as the provider writes it; the pictures are added where it is served. */
export interface DemoUser {
  readonly id: string;
  readonly initials: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly fullName: string;
  readonly email: string;
  /** Left out where there is none: the provider's page gives it no null. */
  readonly phoneNumber?: DemoPhoneNumber;
  /** AVAILABLE or UNAVAILABLE at the provider; tests set others too. */
  readonly availability: string;
  readonly preferences: {
    readonly language: string;
    readonly defaultCountryCode: string;
    readonly defaultOutboundNumber: string | null;
    readonly colorMode: 'light' | 'dark' | 'system';
    readonly webphone: {
      readonly ringTone: string;
      readonly ringDevice: boolean;
      readonly callWaiting: { readonly enabled: boolean; readonly playWaitingTone: boolean };
      readonly mohConfig: { readonly enabled: boolean; readonly music: string | null };
    };
  };
  readonly role: 'ADMIN' | 'USER' | 'ANSWERINGSERVICE';
  readonly locale: string;
  readonly notifications: Readonly<
    Record<'missedCalls' | 'callOutsideBusinessHours' | 'voicemail' | 'invoice', DemoNotification>
  >;
  readonly insights: { readonly enabled: boolean };
  readonly fixed: {
    readonly enabled: boolean;
    readonly tenantId: string | null;
    readonly extension: string | null;
    readonly outboundNumber: string | null;
    readonly ringDevice: 'mobile' | 'fixed';
  };
}

export interface DemoPhoneNumber {
  readonly e164: string;
  readonly countryIsoCode: string;
  readonly countryCallingCode: number;
  /** Without the country calling code. */
  readonly number: string;
}

interface DemoNotification {
  readonly enabled: boolean;
  readonly channels: readonly ('email' | 'app')[];
}

/** What tells one made-up colleague from another. */
export interface DemoPerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phoneNumber: DemoPhoneNumber | null;
  readonly available: boolean;
  /** Language and country, BCP 47. The language is the user's where the provider has it, else English. */
  readonly locale: string;
  readonly role: DemoUser['role'];
  readonly extension: string | null;
}

/** The whole record of a person, with the provider's defaults for what the demo does not vary. */
export function demoUserOf(person: DemoPerson): DemoUser {
  const { id, firstName, lastName, email, phoneNumber, locale, role, extension } = person;
  const [language = 'en', country = 'NL'] = locale.split('-');
  return {
    id,
    initials: `${firstName.charAt(0)}${capitalOf(lastName)}`,
    firstName,
    lastName,
    fullName: `${firstName} ${lastName}`.trim(),
    email,
    ...(phoneNumber === null ? {} : { phoneNumber }),
    availability: person.available ? 'AVAILABLE' : 'UNAVAILABLE',
    preferences: {
      language: ['nl', 'es', 'sv'].includes(language) ? language : 'en',
      defaultCountryCode: country,
      defaultOutboundNumber: null,
      colorMode: 'system',
      webphone: {
        ringTone: 'ringtone1',
        ringDevice: true,
        callWaiting: { enabled: true, playWaitingTone: true },
        mohConfig: { enabled: false, music: null },
      },
    },
    role,
    locale,
    notifications: {
      missedCalls: { enabled: true, channels: ['email', 'app'] },
      callOutsideBusinessHours: { enabled: true, channels: ['email', 'app'] },
      voicemail: { enabled: true, channels: ['email', 'app'] },
      invoice: { enabled: false, channels: ['email'] },
    },
    insights: { enabled: true },
    fixed: {
      enabled: extension !== null,
      tenantId: extension === null ? null : '64b8e900cbe7501ee8467d01',
      extension,
      outboundNumber: null,
      ringDevice: extension === null ? 'mobile' : 'fixed',
    },
  };
}

/** The first capital of a last name, past "van der" and its like. */
function capitalOf(lastName: string): string {
  return /\p{Lu}/u.exec(lastName)?.[0] ?? '';
}
