import { ANSWER_FAULTS } from './answer-faults';
import type { AVATAR_FAULTS } from './avatar-faults';
import { CONNECTION_FAULTS } from './connection-faults';
import { INDISCREET_FAULTS } from './indiscreet-faults';
import { RECORD_FAULTS } from './record-faults';

/** What a request for the list can meet, by name. */
export const LIST_FAULTS = {
  ...CONNECTION_FAULTS,
  ...ANSWER_FAULTS,
  ...INDISCREET_FAULTS,
  ...RECORD_FAULTS,
};

export type ListFault = keyof typeof LIST_FAULTS;
export type AvatarFault = keyof typeof AVATAR_FAULTS;
