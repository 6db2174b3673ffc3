import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { colleagueNamed } from '../fakes/colleague';
import { openList, pictureAsked, settled } from './open-window';

const pictured = colleagueNamed('Anouk de Vries', { hasAvatar: true });

describe('a picture', () => {
  const drawImage = vi.fn();
  const reduced = { close: vi.fn() };

  beforeEach(() => {
    drawImage.mockClear();
    const context = { drawImage };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
    vi.stubGlobal('createImageBitmap', vi.fn().mockResolvedValue(reduced));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  async function seen(): Promise<void> {
    const option = screen.getByRole('option');
    (await pictureAsked(option)).dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(option.querySelector('canvas')).not.toBeNull());
  }

  it('takes the place of the initials once it is there, and is drawn at its size', async () => {
    await openList([pictured]);
    const option = screen.getByRole('option');
    expect(option).toHaveTextContent('AV');
    expect(option.querySelector('canvas')).toBeNull();
    (await pictureAsked(option)).dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(option.querySelector('canvas')).not.toBeNull());
    expect(option).not.toHaveTextContent('AV');
    expect(drawImage).toHaveBeenCalledExactlyOnceWith(reduced, 0, 0);
    expect(option.querySelector('img')).toBeNull();
  });

  it('that goes and comes again has the initials in its place until it is there', async () => {
    const { api } = await openList([pictured]);
    const option = screen.getByRole('option');
    (await pictureAsked(option)).dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(option.querySelector('canvas')).not.toBeNull());
    for (const hasAvatar of [false, true]) {
      api.update({ directory: [{ ...pictured, hasAvatar }] });
      await settled();
      expect(option).toHaveTextContent('AV');
    }
    expect(option.querySelector('canvas')).toBeNull();
  });

  it('that went and came again while it was drawn is not taken for seen', async () => {
    const { api } = await openList([pictured]);
    const option = screen.getByRole('option');
    (await pictureAsked(option)).dispatchEvent(new Event('load'));
    for (const hasAvatar of [false, true]) {
      api.update({ directory: [{ ...pictured, hasAvatar }] });
      await settled();
    }
    await vi.waitFor(() => expect(drawImage).toHaveBeenCalledOnce());
    await settled();
    expect(option.querySelector('canvas')).toBeNull();
    expect(option).toHaveTextContent('AV');
  });

  it('that would take too much memory is not decoded and leaves the initials', async () => {
    await openList([pictured]);
    const option = screen.getByRole('option');
    const image = await pictureAsked(option);
    Object.defineProperties(image, {
      naturalWidth: { value: 5000 },
      naturalHeight: { value: 801 },
    });
    image.dispatchEvent(new Event('load'));
    await settled();
    expect(option).toHaveTextContent('AV');
    expect(option.querySelector('img')).toBeNull();
    expect(createImageBitmap).not.toHaveBeenCalled();
  });

  it('that can not be decoded leaves the initials', async () => {
    vi.stubGlobal('createImageBitmap', vi.fn().mockRejectedValue(new DOMException()));
    await openList([pictured]);
    const option = screen.getByRole('option');
    (await pictureAsked(option)).dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(option.querySelector('img')).toBeNull());
    expect(option).toHaveTextContent('AV');
  });

  it('that does not load leaves the initials', async () => {
    await openList([pictured]);
    const option = screen.getByRole('option');
    const picture = await pictureAsked(option);
    expect(picture).toHaveAttribute('src', 'reachable://app/avatar/anouk-de-vries/small');
    picture.dispatchEvent(new Event('error'));
    await settled();
    expect(option.querySelector('img')).toBeNull();
    expect(option).toHaveTextContent('AV');
  });

  describe('of a row that goes out of sight and comes back', () => {
    const leaveAndComeBack = async ({ user }: Awaited<ReturnType<typeof openList>>) => {
      await user.type(screen.getByRole('searchbox'), 'zz');
      expect(screen.queryByRole('option')).toBeNull();
      await user.clear(screen.getByRole('searchbox'));
    };

    it('is there at once, and not asked for again', async () => {
      const list = await openList([pictured]);
      await seen();
      const canvas = screen.getByRole('option').querySelector('canvas');
      await leaveAndComeBack(list);
      const option = screen.getByRole('option');
      expect(option.querySelector('canvas')).toBe(canvas);
      expect(option).not.toHaveTextContent('AV');
      expect(option.querySelector('img')).toBeNull();
    });

    it('is asked for again where it went and came again since', async () => {
      const list = await openList([pictured]);
      await seen();
      await leaveAndComeBack(list);
      for (const hasAvatar of [false, true]) {
        list.api.update({ directory: [{ ...pictured, hasAvatar }] });
        await settled();
      }
      await seen();
      expect(drawImage).toHaveBeenCalledTimes(2);
    });

    it('is asked for again after signing out and in', async () => {
      const { api } = await openList([pictured]);
      await seen();
      const { session } = api.snapshot;
      api.update({ session: { kind: 'starting' } });
      await settled();
      expect(screen.queryByRole('option')).toBeNull();
      api.update({ session });
      await settled();
      expect(screen.getByRole('option')).toHaveTextContent('AV');
      await seen();
    });

    it('is asked for again where the window was hidden meanwhile', async () => {
      const list = await openList([pictured]);
      await seen();
      await list.user.type(screen.getByRole('searchbox'), 'zz');
      const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      document.dispatchEvent(new Event('visibilitychange'));
      hidden.mockRestore();
      await list.user.clear(screen.getByRole('searchbox'));
      expect(screen.getByRole('option')).toHaveTextContent('AV');
      await seen();
    });
  });
});
