import { describe, expect, it } from 'vitest';
import { intervalText, pollIntervals } from '../../../../src/renderer/settings/poll-intervals';
import { messagesFor } from '../../../../src/shared/messages/messages-for';

it('the intervals offered hold the one in use', () => {
  expect(pollIntervals(45_000)).toEqual([
    15_000, 30_000, 45_000, 60_000, 120_000, 300_000, 600_000,
  ]);
});

describe('an interval in words', () => {
  it.each([
    [15_000, '15 segundos'],
    [90_000, '90 segundos'],
    [60_000, '1 minuto'],
    [600_000, '10 minutos'],
  ])('%i ms', (intervalMs, text) => {
    expect(intervalText(intervalMs, messagesFor('es').settings)).toBe(text);
  });
});
