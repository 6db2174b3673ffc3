import { describe, expect, it } from 'vitest';
import { PageMail } from '../../../../src/main/window/page-mail';

describe('what is said to the page', () => {
  it('waits in order until the page listens, and then no longer', () => {
    const said: string[] = [];
    const mail = new PageMail();
    mail.post(() => said.push('shown'));
    mail.post(() => said.push('settings'));
    expect(said).toEqual([]);
    mail.listens();
    mail.post(() => said.push('notice'));
    expect(said).toEqual(['shown', 'settings', 'notice']);
  });

  it('is said to one page only, and waits for the next one once that is gone', () => {
    const said: string[] = [];
    const mail = new PageMail();
    mail.listens();
    mail.post(() => said.push('to the first'));
    mail.gone();
    mail.post(() => said.push('to the second'));
    expect(said).toEqual(['to the first']);
    mail.listens();
    expect(said).toEqual(['to the first', 'to the second']);
  });
});
