import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../../src/main/directory/initials';

describe('initials', () => {
  it.each([
    ['JD', 'JD'],
    ['j. d.', 'jd'],
    ['JDVX', 'JDV'],
    ['👩‍👩‍👧👍🏽é́b', '👩‍👩‍👧👍🏽é́'],
  ])('given as %j are %j', (given, expected) => {
    expect(initialsOf(given, 'John Doe')).toBe(expected);
  });

  it.each([
    ['John Doe', 'JD'],
    ['anouk van der Berg', 'AB'],
    ['Anouk', 'A'],
    ['🦄 Ünsal', '🦄Ü'],
    ['john@example.com', 'J'],
  ])('follow from the name %j: %j', (fullName, expected) => {
    expect(initialsOf(' . ', fullName)).toBe(expected);
  });
});
